import { expect, test } from 'vitest';
import { requireWithinJsonLimits } from '../../../src/server/scim/json-limits';

const check = (text: string) => () => requireWithinJsonLimits(Buffer.from(text));
const list = (length: number) => `[${'1,'.repeat(length - 1)}1]`;
const object = (length: number) => `{${'"a":1,'.repeat(length - 1)}"a":1}`;
/** In objects of 1,000. */
function differentNames(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `"n${index}":1`);
  const objects = Array.from({ length: count / 1_000 }, (_, at) =>
    names.slice(at * 1_000, at * 1_000 + 1_000),
  );
  return `[${objects.map((members) => `{${members.join()}}`).join()}]`;
}
const padding = `"${'x'.repeat(20_000)}"`;

test.each([
  ['a long list', list(100_001), 413],
  ['a long list inside', `{"a":[${list(100_001)}]}`, 413],
  ['an object of many names', object(10_001), 413],
  ['an object of many names behind others', `[${object(9_000)},${object(10_001)}]`, 413],
  ['very many objects', `[${Array.from({ length: 4 }, () => `[${'{},'.repeat(30_000)}{}]`).join()}]`, 413],
  ['more names than anybody knows', differentNames(25_000), 413],
  ['deep lists', '['.repeat(20_000), 400],
  ['deep objects', `${'{"a":'.repeat(20_000)}`, 400],
])('%s is refused before it is parsed', (_case, text, status) => {
  expect(check(text)).toThrow(expect.objectContaining({ status }));
});

test.each([
  ['a list as long as allowed', list(100_000)],
  ['many short lists', `[${Array.from({ length: 50 }, () => list(5_000)).join()}]`],
  ['an object with as many names as allowed', object(10_000)],
  ['20,000 names, however often', `[${differentNames(19_000)},${differentNames(19_000)}]`],
  ['many different texts', JSON.stringify(Array.from({ length: 60_000 }, (_, index) => `t${index}`))],
  ['many different values', `[${Array.from({ length: 60_000 }, (_, index) => `{"a":"t${index}"}`).join()}]`],
  ['32 levels', `${'['.repeat(31)}[${padding}]${']'.repeat(31)}`],
  ['brackets and commas in a text', JSON.stringify(`${'['.repeat(20_000)}${','.repeat(200_000)}`)],
  ['escaped quotes in a text', JSON.stringify(`"${'['.repeat(20_000)}"\\`)],
  ['more brackets closed than opened', `${']'.repeat(20_000)}`],
  ['a text that does not end', padding.slice(0, -1)],
])('%s is left to the parser', (_case, text) => {
  expect(check(text)).not.toThrow();
});
