import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '../../../src/server/imports/read-json';

it('whatever JSON it is, it is read as the runtime reads it, with any indent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.constantFrom(0, 2, '\t'), async (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      expect(await readJson(text)).toEqual({ value: JSON.parse(text), problem: null });
    }),
  );
});

it('what the runtime refuses is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ue1-.tn ') }), async (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect((await readJson(text)).problem === null).toBe(isJson);
    }),
  );
});

it('a file that was cut off says where, and what was read until there', async () => {
  const { value, problem } = await readJson('{\n  "rules": [\n    { "name": "a" },\n    { "name": "b');
  expect(problem).toEqual({
    reason: 'it ends in the middle of a text',
    isCutOff: true,
    line: 4,
    column: 17,
    place: 'rules.1.name',
  });
  expect(value).toEqual({ rules: [{ name: 'a' }, {}] });
});

it('names that are special to the runtime are names, a mark of byte order is skipped, and depth has an end', async () => {
  const { value } = await readJson('\uFEFF{"__proto__":{"x":1}}');
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect((await readJson('['.repeat(100_000))).problem?.reason).toMatch(/more than 200/);
});
