import { expect, it } from 'vitest';
import { differencesOf } from '../../../../src/renderer/features/requests/differences';

const message = (body: unknown, headers: [string, string][] = []) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { headers, body: text, bodyBytes: text.length, bodyTruncated: false };
};

it('tells what differs by its place, and nothing of what is the same in another order', () => {
  const first = message({ Operations: [{ op: 'Replace', path: 'title', value: 'Head' }], schemas: ['p'] });
  const second = message({ schemas: ['p'], Operations: [{ op: 'replace', path: 'title' }, { op: 'add' }] });
  expect(differencesOf(first, second).body).toEqual([
    { where: 'Operations[0].op', first: '"Replace"', second: '"replace"' },
    { where: 'Operations[0].value', first: '"Head"', second: null },
    { where: 'Operations[1]', first: null, second: JSON.stringify({ op: 'add' }, null, 2) },
  ]);
});

it('compares headers by name, and those that come twice as a whole', () => {
  const first = message('', [
    ['Accept', 'a'],
    ['X-A', '1'],
    ['x-a', '2'],
  ]);
  const second = message('', [
    ['accept', 'a'],
    ['X-A', '1'],
    ['X-B', ''],
  ]);
  expect(differencesOf(first, second).headers).toEqual([
    { where: 'x-a', first: '1, 2', second: '1' },
    { where: 'x-b', first: null, second: '' },
  ]);
});

it('shows what is no JSON as it stands, and tells no more than can be read', () => {
  expect(differencesOf(message('{"a":'), message({ a: 1 })).body).toEqual([
    { where: '', first: '{"a":', second: '{"a":1}' },
  ]);
  const many = (add: number) => message(Array.from({ length: 2_000 }, (_, index) => index + add));
  expect(differencesOf(many(0), many(1))).toMatchObject({ more: true, body: { length: 500 } });
  expect(differencesOf(many(0), many(0))).toEqual({ headers: [], body: [], more: false });
});

it('an attribute with the name of something that every object has is an attribute', () => {
  expect(differencesOf(message('{"__proto__":1}'), message({})).body).toEqual([
    { where: '__proto__', first: '1', second: null },
  ]);
});
