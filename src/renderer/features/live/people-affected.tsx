import type { Severity } from '../../../shared/finding';
import { SeverityMark } from '../../components/exchange/severity-mark';
import { useThrottledLive } from '../../state/throttled-live';

const consequences: [Severity, string][] = [
  ['will not arrive', 'will not arrive'],
  ['value is wrong', 'with a wrong value'],
];

/** How many of all people go wrong as they are stored; nothing where nobody does. */
export function PeopleAffected() {
  const people = useThrottledLive((live) => live.findings?.people);
  const affected = consequences.filter(([severity]) => (people?.[severity] ?? 0) > 0);
  if (affected.length === 0) return null;
  return (
    <p className="people-affected">
      {affected.map(([severity, words]) => (
        <span key={severity}>
          <SeverityMark severity={severity} />
          {people?.[severity].toLocaleString('en-US')} {words}
        </span>
      ))}
    </p>
  );
}
