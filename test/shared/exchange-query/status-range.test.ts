import { expect, it } from 'vitest';
import { statusRangesOf } from '../../../src/shared/exchange-query/status-range';

it.each([
  ['404', [[404, 404]]],
  ['4xx', [[400, 499]]],
  ['40X', [[400, 409]]],
  ['>=400', [[400, 999]]],
  ['>400', [[401, 999]]],
  ['<300', [[0, 299]]],
  ['<=300', [[0, 300]]],
  ['=204', [[204, 204]]],
  ['400-404', [[400, 404]]],
  [
    '200,4xx',
    [
      [200, 200],
      [400, 499],
    ],
  ],
  ['x', null],
  ['4', null],
  ['4x4', null],
  ['404,', null],
  ['', null],
])('%s', (text, expected) => {
  expect(statusRangesOf(text)?.map(({ from, to }) => [from, to]) ?? null).toEqual(expected);
});
