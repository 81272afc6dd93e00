import { describe, expect, it } from 'vitest';
import { runSimulation } from '../../../src/server/simulation/run-simulation';
import { perform } from '../../../src/server/simulation/stories';
import type { Workbench } from '../../../src/server/workbench';
import type { SliceName } from '../../../src/shared/features';
import { entra } from '../../../src/shared/idp/entra';
import { aStory } from '../../shared/world/a-company';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';
import { aReverseProxy, nginx, type ReverseProxy } from './a-reverse-proxy';

/** What tunnels do: the name is put aside, and who called is added behind what came. */
const asTunnelsRewrite = `
  proxy_set_header Host 127.0.0.1;
  proxy_set_header X-Forwarded-Host $http_host;
  proxy_set_header X-Forwarded-Proto https;
  proxy_set_header X-Forwarded-For "$http_x_forwarded_for, 198.51.100.7";
`;

/** A real token, so that everything counts as real. */
async function behindProxy(): Promise<{
  workbench: Workbench;
  proxy: ReverseProxy;
  token: string;
  id: string;
}> {
  const workbench = await aWorkbench();
  const proxy = await aReverseProxy(`http://${workbench.scim.address}`, { location: asTunnelsRewrite });
  await call(workbench, 'preferences.change', { publicBaseUrl: proxy.baseUrlWithPort });
  const { setting, token } = await workbench.ensureSetting('Behind a proxy');
  if (token === null) throw new Error('There was a setting already');
  return { workbench, proxy, token, id: setting.id };
}

async function sliceOf<Name extends SliceName>(workbench: Workbench, id: string, name: Name) {
  const [event] = await liveEvents(workbench, id, ({ type }) => type === 'snapshot');
  return sliceIn(name, event);
}

describe.skipIf(nginx === undefined)(
  'the whole Entra journey through a reverse proxy',
  { timeout: 60_000 },
  () => {
    it('ends as without one: people, groups, a ticked guide, and every address the public one', async () => {
      const { workbench, proxy, token, id } = await behindProxy();
      const { state, error } = await runSimulation({
        settingId: id,
        performance: await perform(entra, aStory('rehearsal'), { dialect: 'default' }),
        speed: 1000,
        baseUrl: proxy.baseUrlWithPort,
        token,
        surroundings: proxy.surroundings,
        onState: () => undefined,
      }).ended;
      expect({ state, error }).toEqual({ state: 'finished', error: null });
      expect(await sliceOf(workbench, id, 'counts')).toMatchObject({ users: 27, activeUsers: 26, groups: 4 });
      const steps = (await sliceOf(workbench, id, 'guide'))?.steps ?? [];
      const seen = steps.filter((step) => step.state === 'seen').map(({ stepId }) => stepId);
      expect(seen).toEqual(expect.arrayContaining(['test-connection', 'start-provisioning']));
      const { exchanges } = await call(workbench, 'journal.list', { settingId: id, limit: 500 });
      const created = exchanges.filter(({ status }) => status === 201);
      const details = await Promise.all(
        created.map(({ sequence }) => call(workbench, 'journal.get', { sequence })),
      );
      const locations = details.map((detail) => JSON.parse(detail?.response.body ?? '{}').meta.location);
      expect(new Set(locations.map((location: string) => location.split('/scim/')[0]))).toEqual(
        new Set([proxy.baseUrlWithPort.replace('/scim', '')]),
      );
      const rules = exchanges.flatMap(({ findings }) => findings.map(({ rule }) => rule));
      expect(rules).not.toContain('other-forwarded-host');
      expect(rules).not.toContain('local-location');
    });

    it('names a request that came under another name than the base URL has', async () => {
      const { workbench, proxy, token, id } = await behindProxy();
      await call(workbench, 'preferences.change', { publicBaseUrl: 'https://old.example.com/scim' });
      const run = runSimulation({
        settingId: id,
        performance: await perform(entra, aStory('rehearsal'), { dialect: 'default' }),
        speed: 1000,
        baseUrl: proxy.baseUrlWithPort,
        token,
        surroundings: proxy.surroundings,
        onState: ({ requestsSent }) => requestsSent > 3 && run.stop(),
      });
      await run.ended;
      const { exchanges } = await call(workbench, 'journal.list', { settingId: id, limit: 500 });
      const named = exchanges
        .flatMap(({ findings }) => findings)
        .find(({ rule }) => rule === 'other-forwarded-host');
      expect(named?.explanation).toContain('`https://old.example.com/scim`');
    });
  },
);

describe('scanners that found the public address', () => {
  it('get a plain 404, and stand in a lane of their own', async () => {
    const workbench = await aWorkbench();
    const { setting } = await workbench.ensureSetting('Alone');
    const ask = (path: string) => fetch(`http://${workbench.scim.address}${path}`);
    const response = await ask('/wp-login.php');
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status: 404,
      type: 'text/plain; charset=utf-8',
    });
    expect((await ask('/scim/.env')).status).toBe(401);
    await liveEvents(workbench, setting.id, (event) => sliceIn('scanners', event)?.requests === 2);
    const query = { settingId: setting.id, withUnassigned: true, limit: 10 };
    expect((await call(workbench, 'journal.list', query)).total).toBe(0);
    expect((await call(workbench, 'journal.list', { ...query, kinds: ['scanner'] })).total).toBe(2);
  });
});
