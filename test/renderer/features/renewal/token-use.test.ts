import { describe, expect, it } from 'vitest';
import { tokenFieldOf } from '../../../../src/renderer/features/renewal/token-field';
import { tokenUse } from '../../../../src/renderer/features/renewal/token-use';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { entra } from '../../../../src/shared/idp/entra';
import type { Renewal } from '../../../../src/shared/renewal';
import type { TokenSummary } from '../../../../src/shared/scim-setting';
import { anExchange } from '../../../shared/an-exchange';

function token(id: string, over: Partial<TokenSummary> = {}): TokenSummary {
  const none = { expiresAt: null, lastUsedAt: null, revokedAt: null };
  return { id, lastFour: id, purpose: 'identity provider', createdAt: '', ...none, ...over };
}
const at = (minute: number) => `2026-11-30T14:${String(minute).padStart(2, '0')}:00.000Z`;
const request = (minute: number, tokenId: string, over: Partial<ExchangeSummary> = {}) =>
  anExchange({ sequence: minute, receivedAt: at(minute), tokenId, kind: 'look-up', ...over });
const refused = (minute: number) => request(minute, '', { kind: 'refused', status: 401, tokenId: null });

const renewal: Renewal = {
  old: token('old', { lastUsedAt: at(1) }),
  new: token('new', { lastUsedAt: at(9), firstUsedAt: at(5) }),
};

describe('the use of both tokens', () => {
  it('is told by the last request with the old one, the first with the new one, and those since', () => {
    const newestFirst = [request(9, 'new'), request(5, 'new'), request(1, 'old'), request(0, 'old')];
    const { lastOld, firstNew, since, refusedBetween } = tokenUse(renewal, newestFirst);
    expect([lastOld?.exchange?.sequence, firstNew?.exchange?.sequence]).toEqual([1, 5]);
    expect(since).toEqual({ requests: 2, withOld: 0, lastAt: at(9) });
    expect(refusedBetween).toBe(0);
  });

  it('says who still sends the old one, and what was refused in between', () => {
    const newestFirst = [
      ...[refused(10), request(9, 'new'), request(8, 'old'), request(5, 'new')],
      ...[refused(4), request(1, 'old')],
    ];
    const early = tokenUse(renewal, newestFirst.slice(3));
    expect(early).toMatchObject({ refusedBetween: 1, since: { withOld: 0 } });
    expect(tokenUse(renewal, newestFirst).since).toEqual({ requests: 3, withOld: 1, lastAt: at(9) });
  });

  it('knows the times alone where the requests are gone or too many', () => {
    expect(tokenUse(renewal, [])).toMatchObject({
      lastOld: { at: at(1), exchange: null },
      firstNew: { at: at(5), exchange: null },
      since: { requests: 0, lastAt: at(9) },
    });
    expect(tokenUse(renewal, [request(9, 'new')]).firstNew).toEqual({ at: at(5), exchange: null });
    const unused = { ...renewal, new: token('new') };
    expect(tokenUse(unused, [request(1, 'old')])).toMatchObject({ firstNew: null, since: null });
  });
});

it('goes into the field that the guide names', () => {
  expect(tokenFieldOf(entra)).toMatchObject({ label: 'Secret Token', step: { id: 'enter-url-and-token' } });
});
