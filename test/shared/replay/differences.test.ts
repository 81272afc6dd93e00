import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differencesOf } from '../../../src/shared/replay/differences';

const text = (value: unknown) => JSON.stringify(value);

it('are told value by value, in the order they stand', () => {
  const before = { userName: 'a', emails: [{ value: 'a' }], title: 'x' };
  const after = { userName: 'a', emails: [{ value: 'b' }, { value: 'c' }], active: true };
  expect(differencesOf(text(before), text(after)).some).toEqual([
    { path: 'emails[0].value', before: 'a', after: 'b' },
    { path: 'emails[1]', after: { value: 'c' } },
    { path: 'title', before: 'x' },
    { path: 'active', after: true },
  ]);
});

it('leave out what is new each time, and count it', () => {
  const resource = (id: string) => ({
    id,
    meta: { created: id, lastModified: id, version: id, location: id, resourceType: 'User' },
  });
  expect(differencesOf(text(resource('1')), text(resource('2')))).toEqual({
    some: [],
    more: 0,
    ofEachTime: 5,
  });
});

it('are one where one is no JSON', () => {
  expect(differencesOf('', '{"a":1}').some).toEqual([{ path: '', after: { a: 1 } }]);
  expect(differencesOf('<html>', '<html>').some).toEqual([]);
});

it('are bounded', () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`a${index}`, index]));
  const { some, more } = differencesOf(text(many), '{}');
  expect([some.length, more]).toEqual([100, 50]);
});

it('are none between a text and itself', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(differencesOf(json, json).some).toEqual([]);
    }),
  );
});
