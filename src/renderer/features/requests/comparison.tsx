import { useMemo } from 'react';
import type { Exchange, ExchangeMessage } from '../../../shared/exchange';
import { Button } from '../../components/button';
import { CompareTable } from '../../components/compare-table';
import { useExchange } from '../../components/exchange/use-exchange';
import { ScrollRegion } from '../../components/scroll-region';
import { exactTime } from '../../components/time-words';
import { useFocusIfLost } from '../../components/use-focus-if-lost';
import { type Difference, differencesOf } from './differences';
import './comparison.css';

interface ComparisonProps {
  /** Sequences: the one that was chosen first, and the one that was chosen then. */
  first: number;
  second: number;
  onEnd(): void;
}

/** Two requests side by side: only what differs. */
export function Comparison({ first, second, onEnd }: ComparisonProps) {
  const [one, other] = [useExchange(first), useExchange(second)];
  const end = useFocusIfLost<HTMLButtonElement>();
  const isHere = one.state === 'found' && other.state === 'found';
  return (
    <ScrollRegion className="detail comparison" aria-label="Two requests compared" aria-busy={!isHere}>
      <header>
        <h2>What differs</h2>
        <Button ref={end} onClick={onEnd}>
          End comparison
        </Button>
      </header>
      {isHere && <Compared first={one.exchange} second={other.exchange} />}
      {(one.state === 'gone' || other.state === 'gone') && (
        <p className="quiet">One of the two requests is no longer in the journal.</p>
      )}
    </ScrollRegion>
  );
}

function Compared({ first, second }: { first: Exchange; second: Exchange }) {
  return (
    <CompareTable
      heads={['Place', <HeadOf key="first" exchange={first} />, <HeadOf key="second" exchange={second} />]}
    >
      <Differences title="Request" first={first.request} second={second.request} />
      <Differences title="Response" first={first.response} second={second.response} />
    </CompareTable>
  );
}

function HeadOf({ exchange }: { exchange: Exchange }) {
  const { method, status, url, receivedAt } = exchange;
  return (
    <span className="difference-head">
      <code>
        {method} {status}
      </code>{' '}
      {exactTime(receivedAt)}
      <code className="difference-url">{url}</code>
    </span>
  );
}

interface DifferencesProps {
  title: 'Request' | 'Response';
  first: ExchangeMessage;
  second: ExchangeMessage;
}

function Differences({ title, first, second }: DifferencesProps) {
  const { headers, body, more } = useMemo(() => differencesOf(first, second), [first, second]);
  return (
    <tbody>
      <tr className="differences-part">
        <th scope="rowgroup" colSpan={3}>
          {title}
          {headers.length + body.length === 0 && <span className="quiet"> is the same</span>}
        </th>
      </tr>
      {headers.map((difference) => (
        <Row key={`header ${difference.where}`} difference={difference} kind="header" />
      ))}
      {body.map((difference) => (
        <Row key={`body ${difference.where}`} difference={difference} kind="body" />
      ))}
      {more && (
        <tr>
          <td colSpan={3} className="quiet">
            More differs than is shown here.
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Row({ difference, kind }: { difference: Difference; kind: 'header' | 'body' }) {
  const { where, first, second } = difference;
  return (
    <tr>
      <th scope="row">
        <code>{where || 'whole body'}</code>
        {kind === 'header' && <span className="quiet"> header</span>}
      </th>
      <Cell text={first} />
      <Cell text={second} />
    </tr>
  );
}

function Cell({ text }: { text: string | null }) {
  if (text === null) return <td className="difference-none">none</td>;
  return (
    <td>
      <div className="difference-value">
        <bdi>{text}</bdi>
      </div>
    </td>
  );
}
