import { describe, expect, it, vi } from 'vitest';
import { announceTokens, tokenNotices } from '../../../src/server/settings/announce-tokens';
import { aSetting } from '../../shared/a-setting';
import { aWorkbench, call } from '../a-workbench';

async function withToken() {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', {
    name: 'Alderpoint',
    idp: 'entra',
  });
  const { id: settingId } = setting;
  const tokens = () => workbench.settings.get(settingId)?.tokens ?? [];
  const send = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${workbench.scim.baseUrl}/Users`, { headers });
    return response.status;
  };
  return { workbench, settingId, old: revealed, tokens, send };
}

describe('a token', () => {
  it('may end, at a time that is still ahead, and live on again', async () => {
    const { workbench, settingId, old, tokens } = await withToken();
    const input = { settingId, tokenId: old.tokenId };
    await call(workbench, 'settings.setTokenExpiry', { ...input, expiresAt: '2099-01-01T00:00:00Z' });
    expect(tokens()[0]?.expiresAt).toBe('2099-01-01T00:00:00Z');
    await call(workbench, 'settings.setTokenExpiry', { ...input, expiresAt: null });
    expect(tokens()[0]?.expiresAt).toBeNull();
    await expect(
      call(workbench, 'settings.setTokenExpiry', { ...input, expiresAt: '2020-01-01T00:00:00Z' }),
    ).rejects.toThrow('409 A token must end in the future');
    await call(workbench, 'settings.revokeToken', input);
    await expect(call(workbench, 'settings.setTokenExpiry', { ...input, expiresAt: null })).rejects.toThrow(
      '409 This token is revoked',
    );
  });

  it('is renewed without a refusal: both are let in until the old one is revoked, then it is named', async () => {
    const { workbench, settingId, old, tokens, send } = await withToken();
    const replaces = old.tokenId;
    const renewed = await call(workbench, 'settings.rotateToken', { settingId, replaces });
    const { tokenId } = renewed;
    await call(workbench, 'settings.tokenCopied', { settingId, tokenId });
    await call(workbench, 'settings.noteRenewal', { settingId, tokenId, done: 'pasted' });
    expect([await send(old.token), await send(renewed.token)]).toEqual([200, 200]);
    expect(tokens()[1]).toMatchObject({
      firstUsedAt: expect.any(String),
      renewal: { replaces, pastedAt: expect.any(String), settledAt: null },
    });
    await call(workbench, 'settings.revokeToken', { settingId, tokenId: replaces });
    expect(await send(old.token)).toBe(401);
    expect(tokens()[0]).toMatchObject({ lastRefusedAt: expect.any(String) });
    const { notices } = workbench.status();
    expect(notices.map(({ text }) => text).join()).toContain(
      `ending in ${old.token.slice(-4)} of “Alderpoint” and was refused`,
    );
    const found = async () => {
      const { exchanges } = await call(workbench, 'journal.list', { settingId });
      return exchanges.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'token-revoked');
    };
    await expect.poll(found).toMatchObject({ severity: 'will not arrive' });
  });

  it('that nobody took is over with the next one made for the same end', async () => {
    const { workbench, settingId, old, tokens } = await withToken();
    const input = { settingId, replaces: old.tokenId };
    await call(workbench, 'settings.rotateToken', input);
    await call(workbench, 'settings.rotateToken', input);
    expect(tokens().map(({ revokedAt }) => revokedAt === null)).toEqual([true, false, true]);
    const [first] = tokens();
    await expect(
      call(workbench, 'settings.noteRenewal', { settingId, tokenId: first?.id ?? '', done: 'settled' }),
    ).rejects.toThrow('404 This token was not made in place of another one.');
  });
});

describe('notices about tokens', () => {
  const now = Date.parse('2026-11-30T12:00:00.000Z');
  const [token] = aSetting.tokens;
  const ending = {
    ...aSetting,
    tokens: [{ ...token, expiresAt: '2026-12-09T12:00:00.000Z' }],
  } as typeof aSetting;

  it('say which token ends, when, and what to do', () => {
    const [notice] = tokenNotices(ending, now);
    expect(notice?.text).toMatch(
      /^The token ending in .{4} of “.*” ends on 9 Dec 2026\. .* Renew it under Settings, Tokens\.$/,
    );
    expect(tokenNotices(aSetting, now)).toEqual([]);
  });

  it('are told once each, also when the day comes while nothing happens', () => {
    vi.useFakeTimers();
    const texts: string[] = [];
    let today = Date.parse('2026-11-01T12:00:00.000Z');
    const add = ({ text }: { text: string }) => texts.push(text);
    const tokens = announceTokens({ settings: { list: () => [ending] }, notices: { add } }, () => today);
    expect(texts).toHaveLength(0);
    today = now;
    vi.advanceTimersByTime(3_600_000);
    tokens.tell();
    expect(texts).toHaveLength(1);
    tokens.stop();
    vi.useRealTimers();
  });

  it('name a token that is over and still sent, for a day', () => {
    const over = { revokedAt: '2026-11-30T10:00:00.000Z', lastRefusedAt: '2026-11-30T11:00:00.000Z' };
    const setting = { ...aSetting, tokens: [{ ...token, ...over }] } as typeof aSetting;
    expect(tokenNotices(setting, now)[0]?.text).toContain(
      'was refused: that token was revoked on 30 Nov 2026',
    );
    expect(tokenNotices(setting, now + 2 * 86_400_000)).toEqual([]);
  });
});
