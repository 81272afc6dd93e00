/** A stand-in for the library at the seam: its sessions can't be opened without an account. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type NgrokSdk, ngrokSdkTunnel } from '../../../src/server/tunnel/ngrok-sdk';
import type { Opened } from '../../../src/server/tunnel/tunnel';
import { tokenInMemory } from '../../../src/server/tunnel-token';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const token = '2abcDEFghiJKL_secretOfAnAccount';

function opened(sdk: NgrokSdk | Error, held: string | null = token) {
  const stop = new AbortController();
  const addresses: string[] = [];
  const lines: string[] = [];
  const options: Opened = {
    port: 7643,
    signal: stop.signal,
    onLine: (line) => lines.push(line),
    onAddress(address) {
      addresses.push(address);
      stop.abort();
    },
  };
  const load = async () => {
    if (sdk instanceof Error) throw sdk;
    return sdk;
  };
  return { end: ngrokSdkTunnel(async () => held, load).open(options), addresses, lines };
}

describe('ngrok without its program', () => {
  it('hands the port and the token to the library, and closes what it opened', async () => {
    const asked: unknown[] = [];
    let closed = 0;
    const { end, addresses } = opened({
      async forward(config) {
        asked.push(config);
        return {
          url: () => 'https://keen-lemur.ngrok-free.app',
          async close() {
            closed += 1;
          },
        };
      },
    });
    expect(await end).toBeNull();
    expect({ asked, addresses, closed }).toEqual({
      asked: [{ addr: '127.0.0.1:7643', authtoken: token }],
      addresses: ['https://keen-lemur.ngrok-free.app'],
      closed: 1,
    });
  });

  it('says that the token is refused without saying the token', async () => {
    const { end, lines } = opened({
      forward: async () => {
        throw new Error(`authentication failed: Your authtoken: ${token} ERR_NGROK_105`);
      },
    });
    expect(await end).toMatchObject({ says: 'ngrok did not accept the token.' });
    expect(lines.join('\n')).not.toContain(token);
  });

  it('says what is missing: the network, the library, the token', async () => {
    const unreachable = {
      forward: async () => {
        throw new Error('failed to connect session: failed to establish tcp connection');
      },
    };
    expect(await opened(unreachable).end).toEqual({ says: 'ngrok could not be reached.', remedy: null });
    expect((await opened(new Error('no native part')).end)?.says).toMatch(/does not load/);
    expect((await opened(unreachable, null).end)?.says).toBe('ngrok needs the token of an account.');
  });
});

describe('the token of the account', () => {
  it('is in no file of a host without a key store, and never handed out', async () => {
    const dataDir = await aDataFolder();
    const workbench = await aWorkbench(dataDir);
    await call(workbench, 'tunnel.saveToken', { token });
    const [event] = await liveEvents(workbench, null, () => true);
    expect(sliceIn('tunnel', event)?.token).toEqual({ isHere: true, keptIn: 'memory' });
    expect(JSON.stringify(event)).not.toContain(token);
    await workbench.close();
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile()))
      expect(await readFile(join(file.parentPath, file.name), 'utf8'), file.name).not.toContain(token);
  });

  it('is gone once it is to be forgotten', async () => {
    const kept = tokenInMemory();
    await kept.write(token);
    expect(await kept.read()).toBe(token);
    await kept.write(null);
    expect(await kept.read()).toBeNull();
  });
});
