import { expect, it, vi } from 'vitest';
import { readFile } from '../../../../src/renderer/features/exchange-files/read-file';

it('reads a file by what it holds, whatever it is called', async () => {
  const file = new File(['{"log":{"entries":[]}}'], 'film.mp4');
  expect(await readFile(file)).toEqual({ ok: false, sentence: 'This is a HAR file with no requests.' });
});

it('does not even open what is too large', async () => {
  const file = new File([], 'film.mp4');
  Object.defineProperty(file, 'size', { value: 900 * 1024 * 1024 });
  const text = vi.spyOn(file, 'text');
  expect(await readFile(file)).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^This file has 900 MB/),
  });
  expect(text).not.toHaveBeenCalled();
});
