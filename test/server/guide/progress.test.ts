import { describe, expect, it } from 'vitest';
import { createGuideTracker, type GuideTrackerOptions } from '../../../src/server/guide/guide-tracker';
import type { Ticks } from '../../../src/server/guide/ticks';
import type { GuideTick } from '../../../src/server/store/workbench-data';
import { entra } from '../../../src/shared/idp/entra';
import type { ScimSetting } from '../../../src/shared/scim-setting';
import { aSetting } from '../../shared/a-setting';
import { anExchange } from '../../shared/an-exchange';
import { arrival, numbered, probe, refusal } from './some-traffic';

const setting = aSetting;
const other: ScimSetting = { ...aSetting, id: 'setting-2', name: 'Other', tokens: [] };
const now = () => new Date('2026-11-22T20:00:00.000Z');

function tracker(over: Partial<GuideTrackerOptions> = {}) {
  const saved = new Map<string, GuideTick | null>();
  const changed: string[] = [];
  const settings = [setting, other];
  const guide = createGuideTracker({
    settings: { list: () => settings, get: (id) => settings.find((one) => one.id === id) },
    guidesOf: () => entra,
    sightOf: () => null,
    ticks: () => ({}),
    saveTick: (settingId, stepId, tick) => saved.set(`${settingId} ${stepId}`, tick),
    reachability: () => ({
      baseUrl: 'https://tunnel.example/scim',
      baseUrlIsLocal: false,
      listening: true,
      proved: null,
    }),
    onChange: (settingId) => changed.push(settingId),
    now,
    ...over,
  });
  const step = (id: string) => guide.progress('setting-1')?.steps.find(({ stepId }) => stepId === id);
  const states = () =>
    Object.fromEntries(guide.progress('setting-1')?.steps.map(({ stepId, state }) => [stepId, state]) ?? []);
  return { guide, saved, changed, step, states };
}

describe('progress', () => {
  it('begins with what the setting shows, and waits for one step only', () => {
    const { states, guide } = tracker();
    expect(states()).toMatchObject({
      'create-setting': 'seen',
      'copy-values': 'to do',
      'create-application': 'to do',
      'enter-url-and-token': 'waiting',
      'test-connection': 'to do',
      assign: 'to do',
      'rfc-patch': 'to do',
    });
    expect(Object.values(states()).filter((state) => state === 'waiting')).toHaveLength(1);
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('not-tested');
    expect(guide.progress('setting-2')?.steps.find(({ stepId }) => stepId === 'copy-values')?.state).toBe(
      'to do',
    );
    expect(guide.progress('unknown')).toBeNull();
  });

  it('shows a public address as proved whatever was ticked by hand, until a request of the identity provider shows more', () => {
    const proved = { baseUrl: 'https://tunnel.example/scim', at: '2026-11-22T19:00:00.000Z' };
    const reachability = () => ({ baseUrl: proved.baseUrl, baseUrlIsLocal: false, listening: true, proved });
    const { guide, step } = tracker({ reachability });
    guide.tick('setting-1', 'make-reachable', true);
    expect(step('make-reachable')).toMatchObject({
      state: 'seen',
      at: proved.at,
      detail: '`https://tunnel.example/scim` leads here: checked from outside.',
    });
    guide.observe(probe());
    expect(step('make-reachable')).toMatchObject({ state: 'seen', exchange: expect.any(Number) });
  });

  it('asks for no public address where only a rehearsal called, or the admin says so', () => {
    const { guide, step } = tracker();
    expect(step('make-reachable')?.state).toBe('to do');
    guide.tick('setting-1', 'make-reachable', true);
    expect(step('make-reachable')?.state).toBe('by hand');
    guide.tick('setting-1', 'make-reachable', false);
    guide.observe({ ...probe(), simulated: true });
    expect(step('make-reachable')).toMatchObject({ state: 'seen', simulated: true });
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
    expect(step('enter-url-and-token')?.trouble?.text).toContain('This token is not known here.');
    expect(step('test-connection')?.state).toBe('to do');
    expect(guide.progress('setting-1')?.causes[0]?.id).toBe('token-refused');
    guide.observe(probe({ simulated: true }));
    expect(step('enter-url-and-token')?.state).toBe('in trouble');
    guide.observe(probe());
    expect(step('enter-url-and-token')?.state).toBe('seen');
    expect(step('test-connection')?.state).toBe('seen');
  });

  it('is in trouble again when the token is refused later on, at the step that cures it', () => {
    const { guide, step } = tracker();
    guide.observe(probe());
    guide.observe(refusal());
    expect(step('enter-url-and-token')?.state).toBe('in trouble');
    expect(step('assign')?.state).toBe('waiting');
    guide.observe(arrival());
    expect(step('enter-url-and-token')?.state).toBe('seen');
  });

  it('says in numbered lines what to do, with what is to be copied for it', () => {
    const { guide, step } = tracker();
    guide.observe(refusal());
    expect(step('enter-url-and-token')?.trouble?.remedies.map(({ copy }) => copy)).toEqual([
      'token',
      undefined,
      undefined,
    ]);
    guide.observe(numbered(anExchange({ status: 404, url: '/scim/Users/Users?filter=x' })));
    expect(step('enter-url-and-token')?.trouble?.remedies[0]?.copy).toBe('base URL');
  });

  it('takes what a person sends by hand for no sign of the identity provider', () => {
    const { guide, states } = tracker();
    const before = states();
    guide.observe(probe({ client: 'curl/8.5.0' }));
    guide.observe(arrival({ client: 'PostmanRuntime/7.43.0' }));
    guide.observe(refusal({ client: 'Mozilla/5.0 (X11; Linux x86_64)' }));
    expect(states()).toEqual(before);
    guide.observe(probe({ client: 'azure-ad-scim-provisioning/1.0' }));
    expect(states()['test-connection']).toBe('seen');
  });

  it('is not moved by requests of anybody who looks around', () => {
    const { guide, states } = tracker();
    const before = states();
    guide.observe(numbered(anExchange({ kind: 'discovery', url: '/scim/ServiceProviderConfig' })));
    guide.observe(numbered(anExchange({ kind: 'read', url: '/scim/Users' })));
    expect(states()).toEqual(before);
  });

  it('has the token copied only once it was, or came with a request', () => {
    const [token] = setting.tokens;
    const withToken = (over: object): ScimSetting => ({
      ...setting,
      tokens: token ? [{ ...token, ...over }] : [],
    });
    const stateWith = (over: object) => {
      const one = withToken(over);
      const { step } = tracker({ settings: { list: () => [one], get: () => one } });
      return step('copy-values')?.state;
    };
    expect(stateWith({})).toBe('to do');
    expect(stateWith({ copiedAt: '2026-11-22T19:00:00.000Z' })).toBe('seen');
    expect(stateWith({ lastUsedAt: '2026-11-22T19:00:00.000Z' })).toBe('seen');
    const revoked = { revokedAt: '2026-11-22T19:30:00.000Z' };
    expect(stateWith({ copiedAt: '2026-11-22T19:00:00.000Z', ...revoked })).toBe('to do');
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
    expect(step('enter-url-and-token')?.trouble?.text).toContain('**Tenant URL** ends in `/Users`');
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
    expect(step('check-mappings')?.state).toBe('in trouble');
    guide.observe(probe());
    expect(step('check-mappings')?.state).toBe('in trouble');
    guide.observe(arrival());
    expect(step('check-mappings')?.state).toBe('to do');
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
