import { expect, test } from 'vitest';
import { compileFilter, readFilter } from '../../../src/server/protocol/filter-match';
import { refusedAs, tolerant, user } from './engine-context';

test('what is looked at to find out whether something is there counts', () => {
  const mine = { a: { b: Array.from({ length: 19_000 }, () => ({})) } };
  const matches = (filter: string) =>
    compileFilter(readFilter(filter, tolerant()), user, tolerant())({ mine });
  expect(matches('mine pr')).toBe(false);
  const often = Array.from({ length: 400 }, () => 'not (mine pr)').join(' and ');
  expect(refusedAs(() => matches(often))).toBe('tooMany');
});
