import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the tables in resources/ are what the packages give', () => {
  expect(
    execFileSync(process.execPath, ['scripts/generate-tables.mjs', '--check'], { encoding: 'utf8' }),
  ).toBe('');
});
