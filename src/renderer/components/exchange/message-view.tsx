import { useMemo, useState } from 'react';
import type { ExchangeMessage } from '../../../shared/exchange';
import { counted } from '../../../shared/plural';
import { CopyButton } from '../copy-button';
import { ScrollRegion } from '../scroll-region';
import { SegmentedControl } from '../segmented-control';
import { parsedBody } from './json-lines';
import { JsonView } from './json-view';
import { sizeText } from './status-words';
import './message-view.css';

type View = 'pretty' | 'raw';
const views = [
  { value: 'pretty', label: 'Pretty' },
  { value: 'raw', label: 'Raw' },
] as const;

/** Headers and body of a request or a response. */
export function MessageView({ title, message }: { title: 'Request' | 'Response'; message: ExchangeMessage }) {
  return (
    <section className="message" aria-label={title}>
      <MessageHead title={title} body={message.body} />
      <Headers title={title} headers={message.headers} />
      <Body title={title} message={message} />
    </section>
  );
}

function MessageHead({ title, body }: { title: string; body: string }) {
  return (
    <div className="message-head">
      <h3>{title}</h3>
      {body !== '' && (
        <CopyButton
          kind="quiet"
          size="small"
          text={body}
          label={`Copy ${title.toLowerCase()} body`}
          shown="Copy"
        />
      )}
    </div>
  );
}

/** The journal never holds one. */
function isToken([name]: [string, string]): boolean {
  return name.toLowerCase() === 'authorization';
}

function Headers({ title, headers }: { title: string; headers: [string, string][] }) {
  if (headers.length === 0) return <p className="message-none">No headers</p>;
  return (
    <details className="headers">
      <summary>
        {counted(headers.length, 'header')}
        {headers.some(isToken) && ', token hidden'}
      </summary>
      <dl aria-label={`${title} headers`}>
        {headers.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may occur twice, and headers never move
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Body({ title, message }: { title: string; message: ExchangeMessage }) {
  const { body, bodyBytes, bodyTruncated } = message;
  const json = useMemo(() => parsedBody(body), [body]);
  const [view, setView] = useState<View>('pretty');
  if (body === '' && bodyBytes === 0) return <p className="message-none">No body</p>;
  const pretty = json !== null && view === 'pretty';
  return (
    <div className="body">
      <div className="body-bar">
        <span className="body-size">{sizeText(bodyBytes)}</span>
        {json !== null && (
          <SegmentedControl
            label={`${title} body is shown`}
            options={views}
            value={view}
            onChange={setView}
          />
        )}
      </div>
      {bodyTruncated && (
        <p className="body-note">
          Only the beginning was kept: {sizeText(body.length)} of {sizeText(bodyBytes)}.
        </p>
      )}
      {pretty ? <JsonView value={json} label={`${title} body`} /> : <Raw title={title} body={body} />}
    </div>
  );
}

function Raw({ title, body }: { title: string; body: string }) {
  return (
    <ScrollRegion className="body-raw" aria-label={`${title} body, raw`}>
      {body}
    </ScrollRegion>
  );
}
