import { expect, it } from 'vitest';
import { dateFormatOf } from '../../../src/shared/diagnostics/date-form';

it.each([
  ['5/1/2026 12:00:00 AM', 'M/d/yyyy h:mm:ss tt'],
  ['12/31/2026', 'M/d/yyyy'],
  ['31.12.2026', 'd.M.yyyy'],
  ['2026-05-01', 'yyyy-MM-dd'],
  ['2026-05-01 08:30:00', 'yyyy-MM-dd HH:mm:ss'],
  ['20260501000000.0Z', 'yyyyMMddHHmmss.fZ'],
  ['2026-05-01T00:00:00Z', null],
  ['soon', null],
])('%s is written as %s', (text, format) => {
  expect(dateFormatOf(text)).toBe(format);
});
