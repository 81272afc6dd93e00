import { expect, it } from 'vitest';
import { shownValue } from '../../../src/shared/mapping/shown-value';

it('a text stands as it is, unless it would read as something else or as less than it is', () => {
  expect(['Sales', '1001', 'True', ' Sales', 'Sales ', ''].map(shownValue)).toEqual([
    'Sales',
    '1001',
    '"True"',
    '" Sales"',
    '"Sales "',
    '""',
  ]);
});

it('anything else stands as JSON', () => {
  expect([true, 7, ['a'], { value: 1 }].map(shownValue)).toEqual(['true', '7', '["a"]', '{"value":1}']);
});
