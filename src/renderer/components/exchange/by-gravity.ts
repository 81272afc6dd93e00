import type { Finding, Severity } from '../../../shared/finding';

const ranks: Record<Severity, number> = { 'will not arrive': 0, 'value is wrong': 1, 'only noted': 2 };

/** The gravest consequence first; findings of the same one stay in their order. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]);
}
