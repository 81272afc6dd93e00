import type { Finding } from './finding';

/**
 * Whether a finding asks for somebody's attention. What changes nothing is shown where the exchange is read, but neither counted
 * nor coloured.
 */
export function needsAttention({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'only noted';
}
