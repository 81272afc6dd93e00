import { describe, expect, it } from 'vitest';
import { noTraffic, trafficFacts, withExchange } from '../../../src/server/guide/facts';
import { createGuideTracker, type GuideTrackerOptions } from '../../../src/server/guide/guide-tracker';
import { advance, type Ticks } from '../../../src/server/guide/ticks';
import type { GuideTick } from '../../../src/server/store/workbench-data';
import type { ExchangeSummary } from '../../../src/shared/exchange';
import { entra } from '../../../src/shared/idp/entra';
import type { ScimSetting } from '../../../src/shared/scim-setting';
import { aSetting } from '../../shared/a-setting';
import { aChange, aGroup, anExchange, aUser, aWrite } from '../../shared/an-exchange';

const setting = aSetting;
const other: ScimSetting = { ...aSetting, id: 'setting-2', name: 'Other', tokens: [] };
const now = () => new Date('2026-11-22T20:00:00.000Z');

let sequence = 0;
const numbered = (exchange: ExchangeSummary): ExchangeSummary => ({ ...exchange, sequence: ++sequence });
const probe = (over: Partial<ExchangeSummary> = {}) =>
  numbered(
    anExchange({
      kind: 'probe',
      lookUp: { resourceType: 'User', attributePath: 'userName', value: 'x', totalResults: 0 },
      ...over,
    }),
  );
const arrival = (over: Partial<ExchangeSummary> = {}) =>
  numbered(
    aWrite(aChange({ kind: 'created', resource: aUser('Ines Caldeira') }), {
      method: 'POST',
      status: 201,
      ...over,
    }),
  );
const refusal = (over: Partial<ExchangeSummary> = {}) =>
  numbered(anExchange({ kind: 'refused', status: 401, settingId: null, tokenId: null, ...over }));

function tracker(over: Partial<GuideTrackerOptions> = {}) {
  const saved = new Map<string, GuideTick | null>();
  const changed: string[] = [];
  const settings = [setting, other];
  const guide = createGuideTracker({
    settings: { list: () => settings, get: (id) => settings.find((one) => one.id === id) },
    idpOf: () => entra,
    ticks: () => ({}),
    saveTick: (settingId, stepId, tick) => saved.set(`${settingId} ${stepId}`, tick),
    reachability: () => ({ baseUrl: 'https://tunnel.example/scim', baseUrlIsLocal: false, listening: true }),
    onChange: (settingId) => changed.push(settingId),
    now,
    ...over,
  });
  const step = (id: string) => guide.progress('setting-1')?.steps.find(({ stepId }) => stepId === id);
  const states = () =>
    Object.fromEntries(guide.progress('setting-1')?.steps.map(({ stepId, state }) => [stepId, state]) ?? []);
  return { guide, saved, changed, step, states };
}

describe('ticks', () => {
  it('stay the same object when an exchange shows nothing new', () => {
    const first = advance({}, probe(), entra.guide);
    expect(first).not.toEqual({});
    expect(advance(first, probe(), entra.guide)).toBe(first);
    expect(advance(first, refusal(), entra.guide)).toBe(first);
  });

  it('keep their first evidence', () => {
    const first = advance({}, probe({ receivedAt: '2026-11-22T19:00:00.000Z' }), entra.guide);
    const later = advance(first, arrival(), entra.guide);
    expect(later['test-connection']).toBe(first['test-connection']);
  });

  it('let real traffic replace simulated traffic and never the other way round', () => {
    const rehearsed = advance({}, probe({ simulated: true }), entra.guide);
    expect(rehearsed['test-connection']).toMatchObject({ simulated: true });
    const real = advance(rehearsed, probe(), entra.guide);
    expect(real['test-connection']).toMatchObject({ simulated: false });
    expect(advance(real, probe({ simulated: true }), entra.guide)).toBe(real);
  });

  it('let real traffic replace a tick by hand, but not a rehearsal', () => {
    const byHand = {
      assign: {
        at: '2026-11-22T19:00:00.000Z',
        exchange: null,
        simulated: false,
        byHand: true,
        detail: null,
      },
    };
    expect(advance(byHand, arrival({ simulated: true }), entra.guide).assign).toBe(byHand.assign);
    expect(advance(byHand, arrival(), entra.guide).assign).toMatchObject({
      byHand: false,
      detail: 'Ines Caldeira arrived.',
    });
  });
});

describe('facts', () => {
  it('count what was let in and what was refused since', () => {
    const traffic = [
      refusal(),
      probe(),
      refusal(),
      refusal({ status: 404 }),
      refusal({ status: 415 }),
    ].reduce(withExchange, noTraffic);
    expect(traffic).toMatchObject({
      requests: 1,
      probes: 1,
      refused: { unauthorized: 1, notFound: 1, other: 1 },
    });
    expect(traffic.refused.last?.status).toBe(415);
  });

  it('are not calmed by a rehearsal', () => {
    const traffic = [refusal(), probe({ simulated: true })].reduce(withExchange, noTraffic);
    expect(traffic).toMatchObject({ requests: 1, simulatedRequests: 1, refused: { unauthorized: 1 } });
  });

  it('know created resources and each finding rule once', () => {
    const finding = { rule: 'string-boolean', severity: 'only noted', title: '', explanation: '' } as const;
    const group = numbered(aWrite(aChange({ kind: 'created', resource: aGroup('Sales') })));
    const traffic = [
      arrival({ findings: [finding, finding] }),
      group,
      arrival({ findings: [finding] }),
    ].reduce(withExchange, noTraffic);
    expect(traffic).toMatchObject({ usersCreated: 2, groupsCreated: 1, findingRules: ['string-boolean'] });
  });

  it('know whether a token can still be used', () => {
    const reach = { baseUrl: '', baseUrlIsLocal: false, listening: true };
    const [token] = setting.tokens;
    const withToken = (over: object) => ({ ...setting, tokens: token ? [{ ...token, ...over }] : [] });
    const live = (one: ScimSetting) => trafficFacts(noTraffic, reach, one, now()).hasLiveToken;
    expect(live(setting)).toBe(true);
    expect(live(withToken({ revokedAt: '2026-11-22T19:00:00.000Z' }))).toBe(false);
    expect(live(withToken({ expiresAt: '2026-11-22T19:59:59.000Z' }))).toBe(false);
    expect(live(withToken({ expiresAt: '2026-11-22T20:00:01.000Z' }))).toBe(true);
    expect(live(withToken({ purpose: 'simulation' }))).toBe(false);
  });
});

describe('progress', () => {
  it('begins with what the setting shows, and waits for one step only', () => {
    const { states, guide } = tracker();
    expect(states()).toMatchObject({
      'create-setting': 'seen',
      'copy-values': 'seen',
      'create-application': 'to do',
      'enter-url-and-token': 'waiting',
      'test-connection': 'to do',
      assign: 'to do',
      'time-zone': 'to do',
    });
    expect(Object.values(states()).filter((state) => state === 'waiting')).toHaveLength(1);
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('not-tested');
    expect(guide.progress('setting-2')?.steps.find(({ stepId }) => stepId === 'copy-values')?.state).toBe(
      'to do',
    );
    expect(guide.progress('unknown')).toBeNull();
  });

  it('follows the traffic and says which exchange was the evidence', () => {
    const { guide, step, saved, changed } = tracker();
    const exchange = probe();
    guide.observe(exchange);
    expect(step('test-connection')).toMatchObject({
      state: 'seen',
      at: exchange.receivedAt,
      exchange: exchange.sequence,
      simulated: false,
    });
    expect(step('create-application')?.state).toBe('seen');
    expect(step('assign')?.state).toBe('waiting');
    expect(saved.get('setting-1 test-connection')).toMatchObject({ byHand: false });
    expect(changed).toEqual(['setting-1']);
    guide.observe(probe());
    expect(changed).toEqual(['setting-1']);
  });

  it('is in trouble while tokens are refused, and no longer when one is let in', () => {
    const { guide, step } = tracker();
    guide.observe(refusal({ errorDetail: 'This token is not known here.' }));
    expect(step('enter-url-and-token')).toMatchObject({ state: 'in trouble' });
    expect(step('enter-url-and-token')?.detail).toContain('This token is not known here.');
    expect(step('test-connection')?.state).toBe('to do');
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('token-refused');
    guide.observe(probe({ simulated: true }));
    expect(step('enter-url-and-token')?.state).toBe('in trouble');
    guide.observe(probe());
    expect(step('enter-url-and-token')?.state).toBe('seen');
    expect(step('test-connection')?.state).toBe('seen');
  });

  it('is in trouble again when the token is refused later on, at the step that waits', () => {
    const { guide, step } = tracker();
    guide.observe(probe());
    guide.tick('setting-1', 'assign', true);
    guide.observe(refusal());
    expect(step('test-connection')?.state).toBe('seen');
    expect(step('start-provisioning')?.state).toBe('in trouble');
    guide.observe(arrival());
    expect(step('start-provisioning')?.state).toBe('seen');
  });

  it('shows one refusal at one step, after a rehearsal too', () => {
    const { guide, states } = tracker();
    for (const exchange of [probe({ simulated: true }), arrival({ simulated: true })])
      guide.observe(exchange);
    guide.observe(refusal());
    expect(Object.values(states()).filter((state) => state === 'in trouble')).toHaveLength(1);
    expect(states()['enter-url-and-token']).toBe('in trouble');
  });

  it('is not misled by a base URL that ends in /Users', () => {
    const { guide, step } = tracker();
    guide.observe(numbered(anExchange({ status: 404, url: '/scim/Users/Users?filter=x' })));
    expect(step('enter-url-and-token')?.state).toBe('in trouble');
    expect(step('enter-url-and-token')?.detail).toContain('**Tenant URL** ends in `/Users`');
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('wrong-path');
    guide.observe(probe());
    expect(step('enter-url-and-token')?.state).toBe('seen');
  });

  it('takes no notice of what browsers and scanners ask for', () => {
    const { guide, changed } = tracker();
    guide.observe(refusal({ url: '/scim' }));
    guide.observe(refusal({ url: '/.env', status: 404 }));
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('not-tested');
    expect(changed).toEqual([]);
  });

  it('does not blame a new setting for what was refused before it was made', async () => {
    const { guide } = tracker();
    await guide.replay([refusal({ receivedAt: '2026-11-22T17:59:59.000Z' })]);
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('not-tested');
  });

  it('keeps a failed creation in sight until somebody arrives', () => {
    const { guide, step } = tracker();
    guide.observe(probe());
    guide.observe(
      numbered(
        anExchange({ kind: 'write', method: 'POST', status: 400, errorDetail: 'userName is required' }),
      ),
    );
    expect(step('assign')?.state).toBe('in trouble');
    guide.observe(probe());
    expect(step('assign')?.state).toBe('in trouble');
    guide.observe(arrival());
    expect(step('assign')?.state).toBe('seen');
  });

  it('ticks and unticks by hand', () => {
    const { guide, step, saved } = tracker();
    expect(guide.tick('setting-1', 'choose-scope', true)).toBe(true);
    expect(step('choose-scope')).toMatchObject({
      state: 'by hand',
      at: '2026-11-22T20:00:00.000Z',
      exchange: null,
    });
    expect(saved.get('setting-1 choose-scope')).toMatchObject({ byHand: true });
    guide.tick('setting-1', 'choose-scope', false);
    expect(step('choose-scope')?.state).toBe('to do');
    expect(saved.get('setting-1 choose-scope')).toBeNull();
    expect(guide.tick('setting-1', '__proto__', true)).toBe(false);
    expect(guide.tick('unknown', 'assign', true)).toBe(false);
  });

  it('starts from saved ticks and a replayed journal', async () => {
    const tick: GuideTick = {
      at: '2026-11-21T10:00:00.000Z',
      exchange: 7,
      simulated: false,
      byHand: false,
      detail: 'seen',
    };
    const ticks = new Map<string, Ticks>([['setting-1', { 'test-connection': tick }]]);
    const { guide, step, changed } = tracker({ ticks: (id) => ticks.get(id) ?? {} });
    await guide.replay([probe(), refusal()]);
    expect(step('test-connection')).toMatchObject({ state: 'seen', exchange: 7 });
    expect(guide.progress('setting-1')?.causes.map(({ id }) => id)).toContain('token-refused');
    expect(changed).toEqual([]);
  });

  it('forgets traffic with the journal but keeps the ticks', () => {
    const { guide, step } = tracker();
    guide.observe(probe());
    guide.observe(refusal());
    guide.forgetTraffic('setting-1');
    expect(step('test-connection')?.state).toBe('seen');
    expect(guide.progress('setting-1')?.causes.map(({ id }) => id)).not.toContain('token-refused');
  });

  it('leaves the other settings alone', () => {
    const { guide, changed } = tracker();
    guide.observe(probe());
    expect(
      guide
        .progress('setting-2')
        ?.steps.filter(({ state }) => state === 'seen')
        .map(({ stepId }) => stepId),
    ).toEqual(['create-setting']);
    expect(changed).toEqual(['setting-1']);
  });
});
