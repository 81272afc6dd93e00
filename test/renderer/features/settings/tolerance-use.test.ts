import { describe, expect, it } from 'vitest';
import { toleranceUse } from '../../../../src/renderer/features/settings/tolerance-use';
import type { Finding } from '../../../../src/shared/finding';
import { exchangeSummary } from '../../sample-exchanges';

const finding = (rule: string): Finding => ({
  rule,
  severity: 'only noted',
  title: rule,
  explanation: 'It came like that.',
  tolerated: true,
});

describe('how often a tolerance was needed', () => {
  it('counts requests, not findings, and keeps the time of the latest', () => {
    const uses = toleranceUse([
      exchangeSummary({ receivedAt: '2026-11-30T12:00:00.000Z', findings: [finding('a'), finding('a')] }),
      exchangeSummary({ receivedAt: '2026-11-30T11:00:00.000Z', findings: [finding('a'), finding('b')] }),
    ]);
    expect(uses.get('a')).toEqual({ requests: 2, lastAt: '2026-11-30T12:00:00.000Z' });
    expect(uses.get('b')).toEqual({ requests: 1, lastAt: '2026-11-30T11:00:00.000Z' });
  });

  it('knows nothing of what was not needed', () => {
    expect(toleranceUse([exchangeSummary()]).size).toBe(0);
  });
});
