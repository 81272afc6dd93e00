import { describe, expect, it } from 'vitest';
import { staleAddresses, withCall, withFormer } from '../../../src/server/tunnel/called-addresses';
import { aSetting } from '../../shared/a-setting';
import { anExchange } from '../../shared/an-exchange';

const old = 'https://old.example.com/scim';
const now = 'https://new.example.com/scim';
const call = anExchange({ settingId: 'one', tokenId: 'token', simulated: false, client: 'Okta SCIM Client' });
const used = {
  ...aSetting,
  id: 'one',
  tokens: aSetting.tokens.map((token) => ({ ...token, lastUsedAt: '2026-11-30T10:00:00.000Z' })),
};

describe('the address that an identity provider calls', () => {
  it('is known from its requests, and is another one with its next', () => {
    const called = withCall({}, call, old);
    expect(called).toEqual({ one: old });
    expect(withCall(called, call, old)).toBe(called);
    expect(withCall(called, call, now)).toEqual({ one: now });
  });

  it.each([
    ['a rehearsal', { simulated: true }],
    ['a person', { client: 'curl/8.5.0' }],
    ['somebody who was turned away', { kind: 'refused' as const }],
    ['somebody without a token', { tokenId: null }],
  ])('is not known from %s', (_, over) => {
    expect(withCall({}, { ...call, ...over }, old)).toEqual({});
  });

  it('is no local one', () => {
    expect(withCall({}, call, 'http://127.0.0.1:7643/scim')).toEqual({});
    expect(withFormer({}, [used], 'http://127.0.0.1:7643/scim')).toEqual({});
  });

  it('is the former one of whoever called ever, when another takes its place', () => {
    expect(withFormer({}, [used, { ...used, id: 'two', tokens: [] }], old)).toEqual({ one: old });
    expect(withFormer({ one: now }, [used], old)).toEqual({ one: now });
  });

  it('is stale where it is not the one that leads here now', () => {
    const sandbox = { ...used, id: 'sandbox', sandbox: true };
    const called = { one: old, sandbox: old };
    expect(staleAddresses(called, [used, sandbox], now)).toEqual([{ settingId: 'one', baseUrl: old }]);
    expect(staleAddresses({ one: now }, [used], now)).toEqual([]);
    expect(staleAddresses(called, [used], 'http://127.0.0.1:7643/scim')).toEqual([]);
  });
});
