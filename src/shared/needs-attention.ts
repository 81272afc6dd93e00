import type { Finding } from './finding';

/**
 * Whether a finding asks for somebody's attention. What a tolerance accepted works as it is, and notes are habits: both are
 * told where the exchange is read, but neither is counted nor coloured.
 */
export function needsAttention({ severity, tolerated }: Finding): boolean {
  return severity !== 'note' && tolerated !== true;
}
