import { afterEach, describe, expect, it, vi } from 'vitest';
import { announceReachable } from '../../src/main/announce';
import { parseCommandLine } from '../../src/main/command-line';
import { makeReachable } from '../../src/main/make-reachable';
import { explainFailure } from '../../src/main/start-up-failure';
import { aDataFolder, aWorkbench, liveEvents, sliceIn } from '../server/a-workbench';
import { aTlsProxy } from '../server/tunnel/a-tls-proxy';
import { noPrograms, playedPrograms } from '../server/tunnel/programs';

const quickAddress = 'https://seasonal-deck-organisms-sf.trycloudflare.com/scim';
const patient = new AbortController().signal;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function aWorkbenchBehindProxy(dataDir?: string) {
  const { surroundings, target } = await aTlsProxy();
  const workbench = await aWorkbench(dataDir, undefined, { surroundings });
  target.port = Number(workbench.scim.address.split(':')[1]);
  return workbench;
}

describe('a public address that is asked for at the start', () => {
  it('is that of the tunnel, once it was proved', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehindProxy();
    const reached = await makeReachable(workbench, { tunnel: 'cloudflared' }, patient);
    expect(reached).toEqual({ ok: true, baseUrl: quickAddress });
    expect(workbench.scim.baseUrl).toBe(quickAddress);
  });

  it('comes with the last words of a tunnel that needs the admin, which is not started again by itself', async () => {
    playedPrograms('rate limit');
    const dataDir = await aDataFolder();
    const workbench = await aWorkbenchBehindProxy(dataDir);
    const reached = await makeReachable(workbench, { tunnel: 'cloudflared' }, patient);
    expect(reached.ok ? '' : reached.lastWords).toMatch(
      /^Cloudflare hands out no more addresses to this network for now\.\n[\s\S]*429 Too Many Requests/,
    );
    const [first] = await liveEvents(workbench, null, () => true);
    expect(sliceIn('tunnel', first)?.open).toBeNull();
  });

  it('says which program is not here', async () => {
    const workbench = await aWorkbenchBehindProxy();
    noPrograms();
    const reached = await makeReachable(workbench, { tunnel: 'ngrok' }, patient);
    expect(reached).toEqual({
      ok: false,
      lastWords: 'ngrok is not on this computer. Install it, then look again.',
    });
  });

  it('may be one’s own, checked station by station', async () => {
    const workbench = await aWorkbenchBehindProxy();
    const publicUrl = 'https://scim.example.com/scim';
    expect(await makeReachable(workbench, { publicUrl }, patient)).toEqual({ ok: true, baseUrl: publicUrl });
    const other = await aWorkbench(undefined, undefined, { surroundings: (await aTlsProxy()).surroundings });
    const failed = await makeReachable(other, { publicUrl }, patient);
    expect(failed.ok ? '' : failed.lastWords).toMatch(/\w+\. \w+/);
  });
});

describe('a script', () => {
  const ui = { url: 'http://127.0.0.1:1/', version: '0.0.0' };

  it('is given the public base URL once it was proved', async () => {
    playedPrograms();
    const workbench = await aWorkbenchBehindProxy();
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const commandLine = parseCommandLine(['--json', '--tunnel', 'cloudflared']);
    await announceReachable(workbench, commandLine, ui, patient);
    expect(JSON.parse(String(written.mock.calls[0]?.[0])).scim.baseUrl).toBe(quickAddress);
  });

  it('ends with exit code 3 and the last words otherwise', async () => {
    playedPrograms('not signed in');
    const workbench = await aWorkbenchBehindProxy();
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const commandLine = parseCommandLine(['--json', '--tunnel', 'ngrok']);
    const failure = await announceReachable(workbench, commandLine, ui, patient).catch((error) => error);
    expect(explainFailure(failure)).toMatchObject({
      exitCode: 3,
      text: expect.stringMatching(/^ngrok is not signed in\.\n/),
    });
    expect(written).not.toHaveBeenCalled();
  });
});
