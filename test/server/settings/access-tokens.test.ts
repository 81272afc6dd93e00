import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AccessTokens, accessTokenSeconds } from '../../../src/server/settings/access-tokens';

const now = new Date('2026-03-01T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describe('an access token', () => {
  const tokens = new AccessTokens();
  const secretId = randomUUID();
  const token = tokens.issue(secretId, now);

  it('names the client secret it was given for, until its time is over', () => {
    expect(tokens.read(token, later(accessTokenSeconds - 1))).toEqual({ kind: 'valid', secretId });
    expect(tokens.read(token, later(accessTokenSeconds))).toEqual({ kind: 'expired', secretId });
  });

  it('is not one of another run', () => {
    expect(new AccessTokens().read(token, now)).toEqual({ kind: 'other run' });
  });

  it('can not be changed at any place', () => {
    const last = token.length - 1;
    for (let place = 'scimwb_at_'.length; place <= last; place += 1) {
      const other = token[place] === 'A' ? 'B' : 'A';
      const changed = tokens.read(token.slice(0, place) + other + token.slice(place + 1), now);
      expect(changed, `place ${place}`).toEqual({ kind: 'other run' });
    }
  });

  it('is distinguished from other tokens, cut-off ones included', () => {
    for (const other of ['', 'scimwb_at_', token.slice(0, -8), `${token}AAAA`, token.replace('_at_', '_')]) {
      expect(tokens.read(other, now)).toBeNull();
    }
  });
});
