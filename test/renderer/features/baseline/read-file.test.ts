import { expect, it } from 'vitest';
import { baselineIn } from '../../../../src/renderer/features/baseline/read-file';
import { largestBaseline } from '../../../../src/shared/baseline/baseline-size';

const aFile = (text: string, size = text.length) => ({ name: 'a.json', size, text: async () => text });

it('reads what stands in the file, whatever it is', async () => {
  expect(await baselineIn(aFile('{ "kind": "x" }'))).toEqual({ kind: 'x' });
  await expect(baselineIn(aFile('{"kind'))).rejects.toThrow(SyntaxError);
});

it('refuses a film without opening it, and a text that is too large for one call', async () => {
  const film = { ...aFile(''), size: 4e9, text: () => Promise.reject(new Error('it was opened')) };
  await expect(baselineIn(film)).rejects.toThrow('a.json is no baseline: it is larger than 1,000,000 bytes.');
  await expect(baselineIn(aFile(`["${'x'.repeat(largestBaseline)}"]`))).rejects.toThrow('no baseline');
});
