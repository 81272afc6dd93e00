import type { Severity } from '../../../shared/finding';
import { Mark } from '../mark';
import './severity-mark.css';

const words: Record<Severity, string> = {
  'will not arrive': 'Will not arrive',
  'value is wrong': 'Value is wrong',
  'only noted': 'Only noted',
};

/** Severity by consequence, in words. */
export function severityWord(severity: Severity): string {
  return words[severity];
}

/** Severity as a shape: filled cross, triangle or ring. The word stands beside it or in its name. */
export function SeverityMark({ severity, named = false }: { severity: Severity; named?: boolean }) {
  return <Mark className="severity" shape={severity} label={named ? words[severity] : undefined} />;
}
