import { expect, it } from 'vitest';
import { withTodaysSeverities } from '../../../src/server/journal/former-severities';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { severitySchema } from '../../../src/shared/finding';
import { anExchange } from '../../shared/an-exchange';

/** As an earlier version wrote it. */
function stored(...findings: object[]): ExchangeSummary {
  return JSON.parse(JSON.stringify({ ...anExchange(), findings }));
}

it('reads the RFC’s key word as requirement, and severity by what the rule is about', () => {
  const exchange = stored(
    { rule: 'string-boolean', severity: 'violation', tolerated: true, title: 't', explanation: 'e' },
    { rule: 'no-email', severity: 'deviation', title: 't', explanation: 'e', remedy: 'r' },
    { rule: 'unknown-time-zone', severity: 'violation', title: 't', explanation: 'e' },
    { rule: 'null-means-absent', severity: 'note', title: 't', explanation: 'e' },
  );
  const { findings } = withTodaysSeverities(exchange);
  expect(findings.map(({ severity, requirement }) => [severity, requirement])).toEqual([
    ['only noted', 'MUST'],
    ['will not arrive', 'SHOULD'],
    ['value is wrong', 'MUST'],
    ['only noted', 'MAY'],
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(exchange.findings.map(({ rule }) => rule));
  expect(findings[1]).toMatchObject({ title: 't', explanation: 'e', remedy: 'r' });
});

it('leaves alone what was written with the words of today', () => {
  for (const severity of severitySchema.options) {
    const exchange = stored({ rule: 'r', severity, title: 't', explanation: 'e' });
    expect(withTodaysSeverities(exchange)).toBe(exchange);
  }
});
