import { expect, it } from 'vitest';
import { byGravity } from '../../../../src/renderer/components/exchange/by-gravity';
import type { Finding } from '../../../../src/shared/finding';

const finding = (title: string, severity: Finding['severity']): Finding => ({
  rule: title,
  severity,
  title,
  explanation: 'x',
});

it('puts who will not arrive before a wrong value, notes last, and keeps the order of equals', () => {
  const findings = [
    finding('habit', 'only noted'),
    finding('zone', 'value is wrong'),
    finding('mail', 'will not arrive'),
    finding('phone', 'value is wrong'),
  ];
  expect(byGravity(findings).map(({ title }) => title)).toEqual(['mail', 'zone', 'phone', 'habit']);
});
