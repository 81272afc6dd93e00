import { Link } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Severity } from '../../../shared/finding';
import { AttributePath } from '../../components/attribute-path';
import { byGravity } from '../../components/exchange/by-gravity';
import { FindingCard } from '../../components/exchange/finding-card';
import { SeverityMark } from '../../components/exchange/severity-mark';
import { resourcePath } from '../../components/resource-path';
import { exactTime } from '../../components/time-words';
import { useNow } from '../../state/use-now';
import { historyPath } from '../history/paths';
import type { AttributeFinding } from './attribute-findings';
import type { AttributeRow } from './attribute-rows';
import { shortTime } from './short-time';

interface AttributeLineProps {
  row: AttributeRow;
  /** As it stands here: within its group. */
  path: string;
  findings: AttributeFinding[];
  /** The request that set it; undefined where the journal no longer has it. */
  source: ExchangeSummary | undefined;
  /** Of the resource. */
  id: string;
  isUser: boolean;
}

/** One value: where it stands, what it is, which request set it, and beneath it what is wrong. */
export function AttributeLine({ row, path, findings, source, id, isUser }: AttributeLineProps) {
  const [gravest] = byGravity(findings.map(({ finding }) => finding));
  return (
    <tr className="attribute-line" data-severity={gravest?.severity satisfies Severity | undefined}>
      <th scope="row" title={row.label}>
        <AttributePath attributePath={path} />
      </th>
      <td>
        <Value row={row} />
        {findings.map((one) => (
          <FindingOfValue key={`${one.finding.rule} ${one.finding.attributePath} ${one.sequence}`} {...one} />
        ))}
      </td>
      <td>
        {source !== undefined && <SetBy exchange={source} />}
        {isUser && <WhyLink id={id} path={row.attributePath} />}
      </td>
    </tr>
  );
}

function Value({ row: { value, reference } }: { row: AttributeRow }) {
  if (value === null) return <span className="attribute-none">never sent</span>;
  if (value === '') return <span className="attribute-none">empty</span>;
  if (reference === undefined) return <bdi className="attribute-value">{value}</bdi>;
  return (
    <Link href={resourcePath(reference)} title={reference.id} className="attribute-value">
      <bdi>{value}</bdi>
    </Link>
  );
}

/** Why is this value here? */
function WhyLink({ id, path }: { id: string; path: string }) {
  return (
    <Link href={historyPath(id, path)} className="attribute-why" title="Why is this value here?">
      Why
    </Link>
  );
}

function SetBy({ exchange: { sequence, method, receivedAt } }: { exchange: ExchangeSummary }) {
  const now = useNow();
  return (
    <Link href={`/requests/${sequence}`} className="attribute-source" title={exactTime(receivedAt)}>
      {method}, {shortTime(receivedAt, now)}
    </Link>
  );
}

/** Its title; cause and fix open beneath it, and lead to the request that brought it as long as there is one. */
function FindingOfValue({ finding, sequence }: AttributeFinding) {
  return (
    <details className="attribute-finding">
      <summary>
        <SeverityMark severity={finding.severity} named />
        <span className="attribute-finding-title">{finding.title}</span>
        <span className="attribute-finding-more">
          {finding.remedy === undefined ? 'Cause' : 'Cause and fix'}
        </span>
      </summary>
      <FindingCard finding={finding} />
      {sequence !== null && (
        <Link href={`/requests/${sequence}`}>Show request {sequence}, which brought it</Link>
      )}
    </details>
  );
}
