import { useMemo, useState } from 'react';
import type { ExchangeMessage } from '../../../shared/exchange';
import { CopyButton } from '../copy-button';
import { ScrollRegion } from '../scroll-region';
import { parsedBody } from './json-lines';
import { JsonView } from './json-view';
import { sizeText } from './status-words';
import './message-view.css';

/** Headers and body of a request or a response. */
export function MessageView({ title, message }: { title: 'Request' | 'Response'; message: ExchangeMessage }) {
  return (
    <section className="message" aria-label={title}>
      <h3>{title}</h3>
      <Headers title={title} headers={message.headers} />
      <Body title={title} message={message} />
    </section>
  );
}

function Headers({ title, headers }: { title: string; headers: [string, string][] }) {
  if (headers.length === 0) return <p className="message-none">No headers</p>;
  return (
    <details className="headers" open={headers.length <= 8}>
      <summary>
        {headers.length} {headers.length === 1 ? 'header' : 'headers'}
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
  const [raw, setRaw] = useState(false);
  if (body === '' && bodyBytes === 0) return <p className="message-none">No body</p>;
  const pretty = json !== null && !raw;
  return (
    <div className="body">
      <div className="body-bar">
        <span className="body-size">{sizeText(bodyBytes)}</span>
        {json !== null && <Switch title={title} raw={raw} onChange={setRaw} />}
        <CopyButton text={body} label={`Copy ${title.toLowerCase()} body`} />
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

function Switch({ title, raw, onChange }: { title: string; raw: boolean; onChange(raw: boolean): void }) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{title} body is shown</legend>
      <button type="button" aria-pressed={!raw} onClick={() => onChange(false)}>
        Pretty
      </button>
      <button type="button" aria-pressed={raw} onClick={() => onChange(true)}>
        Raw
      </button>
    </fieldset>
  );
}
