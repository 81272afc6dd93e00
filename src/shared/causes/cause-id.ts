/** What tells one cause of findings from another, and how it is written in an address. */
import type { Finding, Severity } from '../finding';
import { withoutValueFilters } from '../normalised-path';

export type CauseKey = Pick<Finding, 'rule' | 'cause' | 'severity' | 'attributePath'>;

/** In an address a severity is one word. */
const severityWords: Record<Severity, string> = {
  'will not arrive': 'stopped',
  'value is wrong': 'wrong',
  'only noted': 'noted',
};

/** In characters. No schema has a longer path: what is cut is from the wire. */
const longestPath = 200;

/** Without value filters: what stands in them comes from the wire, and would make as many causes as there are people. */
export function causeKeyOf({ rule, cause, severity, attributePath }: Finding): CauseKey {
  return {
    rule,
    severity,
    ...(cause === undefined ? {} : { cause }),
    ...(attributePath === undefined ? {} : { attributePath: causePathOf(attributePath) }),
  };
}

function causePathOf(attributePath: string): string {
  return withoutValueFilters(attributePath.slice(0, longestPath));
}

/** The same for all findings of one cause: `country-as-time-zone~wrong~timezone`. */
export function causeIdOf({ rule, cause, severity, attributePath }: CauseKey): string {
  const path = attributePath === undefined ? [] : [causePathOf(attributePath)];
  return [cause ?? rule, severityWords[severity], ...path].join('~');
}

/** Address of the page where a cause is open. */
export function causeAddress(id: string): string {
  return `/findings/${encodeURIComponent(id)}`;
}
