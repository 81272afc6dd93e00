import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyAsCurl } from '../../../../src/renderer/features/exchange-files/copy-curl';
import { adaCreated, baseUrl } from '../../../shared/exchange-files/an-exchange-of-ada';

const copied: string[] = [];
beforeEach(() => {
  copied.length = 0;
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
});
afterEach(() => vi.unstubAllGlobals());

function answering(exchange: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(exchange));
}

it('a request of a list is copied as the command that repeats it', async () => {
  answering(adaCreated());
  await copyAsCurl(7, baseUrl);
  expect(copied).toEqual([expect.stringMatching(/^curl --globoff --request POST https:\/\/demo\.example\//)]);
});

it('of a request that is gone nothing is copied', async () => {
  answering(null);
  await copyAsCurl(7, baseUrl);
  expect(copied).toEqual([]);
});
