import { expect, it } from 'vitest';
import { missingRows } from '../../../../src/renderer/features/directory/missing-rows';
import type { Finding } from '../../../../src/shared/finding';

const about = (attributePath?: string): Finding => ({
  rule: 'r',
  severity: 'will not arrive',
  title: '',
  explanation: '',
  ...(attributePath === undefined ? {} : { attributePath }),
});
const rows = [{ attributePath: 'timezone', label: 'time zone', value: 'Mars' }];

it('what is missing has a row once, what is there has none more', () => {
  const email = 'emails[type eq "work"].value';
  const missing = missingRows(rows, [about(email), about(email), about('timezone'), about()]);
  expect(missing).toEqual([{ attributePath: email, label: expect.any(String), value: null }]);
});
