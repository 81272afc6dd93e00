import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkAddress, startTunnel } from '../../../../src/renderer/features/tunnel/actions';
import { toasts } from '../../../../src/renderer/state/toasts';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('sessionStorage', { getItem: () => null });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('starts the tunnel that was chosen', async () => {
  fetched.mockResolvedValue(Response.json({}));
  await startTunnel('srv-us');
  const [address, request] = fetched.mock.calls[0] ?? [];
  expect(String(address)).toContain('tunnel.start');
  expect(request?.body).toBe('{"id":"srv-us"}');
});

it('says what is refused as a toast, and rejects nothing', async () => {
  const said = vi.spyOn(toasts, 'add');
  fetched.mockResolvedValue(
    Response.json({ code: 'NO_PROGRAM', message: 'ngrok is not on this computer.' }, { status: 409 }),
  );
  await checkAddress();
  expect(said).toHaveBeenCalledWith(
    expect.objectContaining({ description: 'ngrok is not on this computer.' }),
  );
});
