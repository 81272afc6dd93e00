import { expect, it, vi } from 'vitest';
import { showPseudonyms, showRealValues } from '../../../../src/renderer/features/pseudonyms/turn';

it('either way is one call, and real values that could not be had back are no silent matter', async () => {
  const asked = vi.fn(async (..._of: Parameters<typeof fetch>) =>
    Response.json({ code: 'X', message: 'No' }, { status: 500 }),
  );
  vi.stubGlobal('fetch', asked);
  showPseudonyms();
  await expect(showRealValues()).rejects.toThrow('No');
  expect(asked.mock.calls.map(([url, init]) => [url, init?.body])).toEqual([
    ['/api/pseudonyms.turn', '{"on":true}'],
    ['/api/pseudonyms.turn', '{"on":false}'],
  ]);
  vi.unstubAllGlobals();
});
