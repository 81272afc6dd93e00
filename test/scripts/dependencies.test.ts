import { describe, expect, test } from 'vitest';
import { areInstalled } from '../../scripts/dependencies.mjs';

const lock = {
  '': { version: '0.1.0' },
  'node_modules/fastify': { version: '5.0.0' },
  'node_modules/@native/windows': { version: '1.0.0', optional: true },
};
const installed = { 'node_modules/fastify': { version: '5.0.0' } };
const everything = () => true;

describe('the dependencies', () => {
  test('are current when what is locked is there, but for what is made for other platforms', () => {
    expect(areInstalled(lock, installed, everything)).toBe(true);
  });

  test.each([
    ['nothing is installed', {}, everything],
    ['a version differs', { 'node_modules/fastify': { version: '4.0.0' } }, everything],
    ['a folder was removed by hand', installed, () => false],
    [
      'an optional one is older',
      { ...installed, 'node_modules/@native/windows': { version: '0.9.0' } },
      everything,
    ],
  ])('are not when %s', (_what, found, isThere) => {
    expect(areInstalled(lock, found, isThere)).toBe(false);
  });
});
