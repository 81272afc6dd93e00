import { readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { hasNgrokSdk } from '../../../src/server/tunnel/ngrok-sdk';
import type { Workbench } from '../../../src/server/workbench';
import type { Slices } from '../../../src/shared/features';
import { isReachable } from '../../../src/shared/tunnel/is-reachable';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';
import { aTlsProxy, type TlsProxy } from './a-tls-proxy';
import { noPrograms, playedPrograms } from './programs';

afterEach(() => {
  vi.unstubAllEnvs();
});

const quickAddress = 'https://seasonal-deck-organisms-sf.trycloudflare.com/scim';

async function aWorkbenchBehind({ surroundings, target }: TlsProxy, dataDir?: string): Promise<Workbench> {
  const workbench = await aWorkbench(dataDir, undefined, { surroundings });
  target.port = Number(workbench.scim.address.split(':')[1]);
  return workbench;
}

/** The slice as soon as it is as wanted. */
async function tunnelOnce(workbench: Workbench, isWanted: (tunnel: Slices['tunnel']) => boolean) {
  const events = await liveEvents(workbench, null, (event) => {
    const tunnel = sliceIn('tunnel', event);
    return tunnel !== undefined && isWanted(tunnel);
  });
  const tunnel = sliceIn('tunnel', events.at(-1));
  if (tunnel === undefined) throw new Error('the stream ended');
  return tunnel;
}

const isProved = ({ open, check }: Slices['tunnel']) =>
  open?.phase === 'reachable' && check !== null && isReachable(check);

describe('the tunnel of the workbench', () => {
  it('is proved from outside, and then stands in what is pasted', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    await call(workbench, 'tunnel.start', { id: 'cloudflared' });
    const { open } = await tunnelOnce(workbench, isProved);
    expect(open).toMatchObject({ id: 'cloudflared', baseUrl: quickAddress, trouble: null });
    expect(open?.lines.join('\n')).toContain('Your quick Tunnel has been created!');
    expect(workbench.status()).toMatchObject({ baseUrl: quickAddress, baseUrlIsLocal: false });
    const { setting } = await workbench.settings.create({ name: 'Pilot', idp: 'entra' });
    const [first] = await liveEvents(workbench, setting.id, () => true);
    expect(sliceIn('tunnel', first)?.proved?.baseUrl).toBe(quickAddress);
    const steps = sliceIn('guide', first)?.steps ?? [];
    expect(steps.find(({ stepId }) => stepId === 'make-reachable')?.state).toBe('seen');
  });

  it('is not said to lead here any more once it was stopped', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    await call(workbench, 'tunnel.start', { id: 'cloudflared' });
    await tunnelOnce(workbench, isProved);
    await call(workbench, 'tunnel.stop', {});
    expect(await tunnelOnce(workbench, ({ open }) => open === null)).toMatchObject({ check: null });
  });

  it('is believed about who sent a request while it is up, and only then', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    const scanOnce = async (path: string) => {
      const headers = { 'x-forwarded-for': '203.0.113.1, 198.51.100.7' };
      await fetch(`http://${workbench.scim.address}${path}`, { headers });
      const wanted = { settingId: null, kinds: ['scanner' as const], limit: 1 };
      const sequence = await vi.waitFor(async () => {
        const [scan] = (await call(workbench, 'journal.list', wanted)).exchanges;
        expect(scan?.url).toBe(path);
        return scan?.sequence ?? 0;
      });
      return (await call(workbench, 'journal.get', { sequence }))?.clientAddress;
    };
    expect(await scanOnce('/.env')).toBe('127.0.0.1');
    await call(workbench, 'tunnel.start', { id: 'cloudflared' });
    await tunnelOnce(workbench, isProved);
    expect(await scanOnce('/.git')).toBe('198.51.100.7 (reported)');
    await call(workbench, 'tunnel.stop', {});
    expect(await scanOnce('/.svn')).toBe('127.0.0.1');
  });

  it('is opened again when its program dies, and says why meanwhile', async () => {
    playedPrograms();
    const dataDir = await aDataFolder();
    const workbench = await aWorkbenchBehind(await aTlsProxy(), dataDir);
    await call(workbench, 'tunnel.start', { id: 'cloudflared' });
    await tunnelOnce(workbench, isProved);
    const { process: left } = JSON.parse(await readFile(join(dataDir, 'tunnel.json'), 'utf8'));
    const lost = tunnelOnce(workbench, ({ open }) => open?.phase === 'waiting');
    process.kill(left.pid, 'SIGKILL');
    expect((await lost).open?.trouble).toEqual({ says: 'cloudflared ended by itself.', remedy: null });
    expect(workbench.status().notices.map(({ text }) => text)).toEqual([
      expect.stringContaining('It is started again by itself'),
    ]);
    await tunnelOnce(workbench, isProved);
    expect(workbench.status().notices).toEqual([]);
  });

  it('waits for the admin where only the admin can help', async () => {
    playedPrograms('not signed in');
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    await call(workbench, 'tunnel.start', { id: 'ngrok' });
    const { open } = await tunnelOnce(workbench, (tunnel) => tunnel.open?.phase === 'failed');
    expect(open?.trouble).toMatchObject({ says: 'ngrok is not signed in.' });
    expect(workbench.status().baseUrlIsLocal).toBe(true);
  });

  it('is opened again by the next start, unless it was stopped', async () => {
    playedPrograms();
    const proxy = await aTlsProxy();
    const dataDir = await aDataFolder();
    const first = await aWorkbenchBehind(proxy, dataDir);
    await call(first, 'tunnel.start', { id: 'cloudflared' });
    await tunnelOnce(first, isProved);
    await first.close();
    const second = await aWorkbenchBehind(proxy, dataDir);
    await tunnelOnce(second, isProved);
    await call(second, 'tunnel.stop', {});
    await second.close();
    expect(await readdir(dataDir)).not.toContain('tunnel.json');
  });

  it('names who still has the old address when it changes', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    const { settings } = workbench;
    const { revealed } = await settings.create({ name: 'Pilot', idp: 'entra' });
    await call(workbench, 'preferences.change', { publicBaseUrl: 'https://old.example.com/scim' });
    await fetch(`http://${workbench.scim.address}/scim/Users`, {
      headers: { authorization: `Bearer ${revealed.token}` },
    });
    await call(workbench, 'tunnel.start', { id: 'cloudflared' });
    await tunnelOnce(workbench, isProved);
    expect(workbench.status().notices.map(({ text }) => text)).toEqual([
      `The public address is now ${quickAddress}. https://old.example.com/scim leads here no more: change Tenant URL of “Pilot” at Microsoft Entra ID.`,
    ]);
  });

  it('knows who has the new address: by the next request, or because the admin says so', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    const { setting, token } = await workbench.ensureSetting('Pilot');
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'a client' };
    const request = () => fetch(`http://${workbench.scim.address}/scim/Users`, { headers });
    const change = (publicBaseUrl: string) => call(workbench, 'preferences.change', { publicBaseUrl });
    const stale = (count: number) => tunnelOnce(workbench, (tunnel) => tunnel.stale.length === count);
    await change('https://one.example.com/scim');
    await request();
    await change('https://two.example.com/scim');
    expect((await stale(1)).stale).toEqual([
      { settingId: setting.id, baseUrl: 'https://one.example.com/scim' },
    ]);
    await request();
    await stale(0);
    await change('https://three.example.com/scim');
    await stale(1);
    await call(workbench, 'tunnel.addressTold', { settingId: setting.id });
    await stale(0);
  });

  it('remembers how long nobody got here while it was closed, until that is dismissed', async () => {
    playedPrograms();
    const proxy = await aTlsProxy();
    const dataDir = await aDataFolder();
    const first = await aWorkbenchBehind(proxy, dataDir);
    await call(first, 'tunnel.start', { id: 'cloudflared' });
    await tunnelOnce(first, isProved);
    await first.close();
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(dataDir, 'alive'), twoHoursAgo, twoHoursAgo);
    const second = await aWorkbenchBehind(proxy, dataDir);
    const { absence } = await tunnelOnce(second, (tunnel) => tunnel.absence?.to != null);
    expect(absence).toMatchObject({ why: 'closed', from: twoHoursAgo.toISOString() });
    await call(second, 'tunnel.dismissAbsence', {});
    await tunnelOnce(second, (tunnel) => tunnel.absence === null);
  });

  it('proves an address of one’s own anew after the computer was asleep', async () => {
    let wake = () => {};
    const { surroundings, target } = await aTlsProxy();
    const workbench = await aWorkbench(undefined, undefined, {
      surroundings,
      onWake(listener) {
        wake = listener;
      },
    });
    target.port = Number(workbench.scim.address.split(':')[1]);
    await call(workbench, 'preferences.change', { publicBaseUrl: 'https://scim.example.com/scim' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    wake();
    const { absence } = await tunnelOnce(workbench, (tunnel) => tunnel.absence?.to != null);
    expect(absence?.why).toBe('asleep');
    await tunnelOnce(workbench, ({ check }) => check !== null && isReachable(check));
  });

  it('says what is on this computer, and refuses what is not', async () => {
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    noPrograms();
    await call(workbench, 'tunnel.look', {});
    const { found } = await tunnelOnce(workbench, (tunnel) => tunnel.found !== null);
    expect(found?.filter(({ isHere }) => isHere).map(({ id }) => id)).toEqual([
      ...(hasNgrokSdk() ? ['ngrok-sdk'] : []),
      'srv-us',
      'localhost-run',
    ]);
    await expect(call(workbench, 'tunnel.start', { id: 'ngrok' })).rejects.toThrow(
      '409 ngrok is not on this computer. Install it, then look again.',
    );
  });

  it('checks an address of one’s own', async () => {
    const workbench = await aWorkbenchBehind(await aTlsProxy());
    await call(workbench, 'preferences.change', { publicBaseUrl: 'https://scim.example.com/scim' });
    await call(workbench, 'tunnel.check', {});
    const { check } = await tunnelOnce(workbench, (tunnel) => tunnel.check?.endedAt != null);
    expect(check?.stations.filter(({ state }) => state !== 'passed')).toEqual([]);
  });
});
