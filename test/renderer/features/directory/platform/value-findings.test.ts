import { expect, it } from 'vitest';
import {
  findingsAt,
  gravestOf,
} from '../../../../../src/renderer/features/directory/platform/value-findings';
import type { Finding } from '../../../../../src/shared/finding';

const finding = (attributePath: string, severity: Finding['severity']): Finding => ({
  rule: `${attributePath} ${severity}`,
  title: '',
  explanation: '',
  attributePath,
  severity,
});

it('a field has the findings of the attribute that fills it, the gravest first', () => {
  const noted = finding('timezone', 'only noted');
  const wrong = finding('timezone', 'value is wrong');
  const all = [noted, finding('emails[type eq "home"].value', 'will not arrive'), wrong];
  expect(findingsAt(all, 'timezone')).toEqual([wrong, noted]);
  expect(gravestOf(all, 'emails[type eq "work"].value')).toBeUndefined();
  expect(gravestOf(all, 'emails.value')?.severity).toBe('will not arrive');
});
