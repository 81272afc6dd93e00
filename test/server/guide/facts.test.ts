import { describe, expect, it } from 'vitest';
import { noTraffic, trafficFacts, withExchange } from '../../../src/server/guide/facts';
import type { ScimSetting } from '../../../src/shared/scim-setting';
import { aSetting as setting } from '../../shared/a-setting';
import { aChange, aGroup, aWrite } from '../../shared/an-exchange';
import { arrival, numbered, probe, refusal } from './some-traffic';

const now = () => new Date('2026-11-22T20:00:00.000Z');

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
    const reach = { baseUrl: '', baseUrlIsLocal: false, listening: true, proved: null };
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
