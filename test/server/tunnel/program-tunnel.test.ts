import { afterEach, describe, expect, it, vi } from 'vitest';
import { findProgram } from '../../../src/server/tunnel/find-programs';
import { programTunnel } from '../../../src/server/tunnel/program-tunnel';
import { tunnelPrograms } from '../../../src/server/tunnel/tunnels';
import { noPrograms, playedPrograms } from './programs';

afterEach(() => {
  vi.unstubAllEnvs();
});

function program(id: string) {
  const found = tunnelPrograms.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** Opens it until it ends by itself or has an address; the pid is what the system calls it. */
async function opened(id: string, plays?: string) {
  playedPrograms(plays);
  const found = await findProgram(program(id));
  if (found === null) throw new Error(`${id} is not there`);
  const stop = new AbortController();
  const addresses: string[] = [];
  const lines: string[] = [];
  let pid = 0;
  const end = await programTunnel(program(id), found.path).open({
    port: 7643,
    signal: stop.signal,
    onLine: (line) => lines.push(line),
    onProcess: (number) => {
      pid = number;
    },
    onAddress(address) {
      addresses.push(address);
      stop.abort();
    },
  });
  return { end, addresses, lines, pid };
}

describe('a tunnel program', () => {
  it.each([
    ['cloudflared', '2026.10.1', 'https://seasonal-deck-organisms-sf.trycloudflare.com'],
    ['ngrok', '3.31.0', 'https://keen-lemur-rational.ngrok-free.app'],
    ['devtunnel', '1.0.1516', 'https://9d2xk1lp-7643.euw.devtunnels.ms'],
    ['tailscale', '1.92.1', 'https://workbench.tail1a2b3c.ts.net'],
    ['zrok', '2.0.4', 'https://q2w8m5xk1l.share.zrok.io'],
  ])(
    '%s says its version and its address, and is gone when it was told to end',
    async (id, version, address) => {
      playedPrograms();
      expect(await findProgram(program(id))).toMatchObject({ version });
      const { end, addresses, pid } = await opened(id);
      expect({ end, addresses }).toEqual({ end: null, addresses: [address] });
      expect(() => process.kill(pid, 0)).toThrow();
    },
  );

  it.each([
    ['cloudflared', 'rate limit', 'Cloudflare hands out no more addresses to this network for now.'],
    ['cloudflared', 'no network', 'cloudflared did not reach Cloudflare.'],
    ['ngrok', 'not signed in', 'ngrok is not signed in.'],
    ['devtunnel', 'not signed in', 'Dev tunnel is not signed in.'],
    ['tailscale', 'not switched on', 'Funnel is not switched on for this tailnet.'],
    ['zrok', 'not enabled', 'zrok is not enabled on this computer.'],
  ])(
    '%s that plays “%s” is understood, and addresses in its errors are none of ours',
    async (id, plays, says) => {
      const { end, addresses, lines } = await opened(id, plays);
      expect(end?.says).toBe(says);
      expect(end?.remedy).toEqual(expect.any(String));
      expect(addresses).toEqual([]);
      expect(lines.length).toBeGreaterThan(0);
    },
  );

  it('that dies without a word is said to have ended by itself', async () => {
    playedPrograms('sudden death');
    const path = (await findProgram(program('zrok')))?.path ?? '';
    const { signal } = new AbortController();
    const quiet = { port: 7643, signal, onLine: () => {}, onAddress: () => {} };
    const end = await programTunnel(program('zrok'), path).open(quiet);
    expect(end).toEqual({ says: 'zrok2 ended by itself with exit code 1.', remedy: null });
  });

  it('that can’t be started says so', async () => {
    const { signal } = new AbortController();
    const quiet = { port: 7643, signal, onLine: () => {}, onAddress: () => {} };
    const end = await programTunnel(program('ngrok'), '/nowhere/ngrok').open(quiet);
    expect(end?.says).toBe('ngrok could not be started (ENOENT).');
  });

  it('is not found where it is not installed, and has no version where it says none', async () => {
    noPrograms();
    expect(await findProgram(program('ngrok'))).toBeNull();
    playedPrograms('wrong version');
    expect(await findProgram(program('ngrok'))).toMatchObject({ version: null });
  });
});
