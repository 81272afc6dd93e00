import { expect, it } from 'vitest';
import { inParts, readPeople } from '../../../../src/renderer/features/findings/read-people';

it('people are read from an array, from the answer of an interface, and from a table whose empty cells are no values', async () => {
  const kim = { mail: 'kim@example.com', city: null };
  expect(await readPeople(JSON.stringify([kim]))).toEqual([kim]);
  expect(await readPeople(`\uFEFF${JSON.stringify({ '@odata.context': 'x', value: [kim] })}`)).toEqual([kim]);
  expect(await readPeople('mail,city\nkim@example.com,\n')).toEqual([kim]);
});

it.each([
  ['[{"mail": ', /begins like JSON and is none/],
  ['', /Nobody is in it/],
  ['just words', /Nobody is in it/],
  ['[1, "two"]', /Nobody is in it/],
])('of %j a sentence says what is wrong', async (text, sentence) => {
  await expect(readPeople(text)).rejects.toThrow(sentence);
});

it('many people are handed over in parts that a call takes, each of them once', () => {
  const people = Array.from({ length: 3_000 }, (_, index) => ({ id: index, about: 'x'.repeat(300) }));
  const parts = inParts(people);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat()).toEqual(people);
  expect(inParts([])).toEqual([[]]);
});
