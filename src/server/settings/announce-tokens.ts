/** Tokens that end soon, and requests with one that is over, as notices: each is told once in a run of the workbench. */
import type { ScimSetting, TokenSummary } from '../../shared/scim-setting';
import { endingSoon } from '../../shared/token-expiry';
import type { NewNotice } from '../store/notice';
import type { ScimSettings } from './scim-settings';

interface Announced {
  settings: Pick<ScimSettings, 'list'>;
  notices: { add(notice: NewNotice): void };
}

/** Nothing happens on the day on which a token begins to end soon, so it is looked for now and then. */
const lookMs = 3_600_000;

/** @param now milliseconds since 1970 */
export function announceTokens({ settings, notices }: Announced, now: () => number = Date.now) {
  const told = new Set<string>();
  function tell(): void {
    for (const setting of settings.list()) {
      for (const { key, text } of tokenNotices(setting, now())) {
        if (told.has(key)) continue;
        told.add(key);
        notices.add({ severity: 'warning', text });
      }
    }
  }
  tell();
  const timer = setInterval(tell, lookMs).unref();
  return { tell, stop: () => clearInterval(timer) };
}

interface TokenNotice {
  /** The same for what is told once. */
  key: string;
  text: string;
}

/** @param now milliseconds since 1970 */
export function tokenNotices({ name, tokens }: ScimSetting, now: number): TokenNotice[] {
  const ending = endingSoon(tokens, now).map(({ id, lastFour, expiresAt }) => ({
    key: `${id} ${expiresAt}`,
    text: `The token ending in ${lastFour} of “${name}” ends on ${dayOf(expiresAt)}. Requests with it are refused from then on. Renew it under Settings, Tokens.`,
  }));
  return [...ending, ...tokens.filter(isStillSent(now)).map((token) => refusedNotice(name, token))];
}

/** What was refused longer ago has been told, and is history after a restart. */
const recentMs = 86_400_000;

function isStillSent(now: number) {
  return ({ lastRefusedAt }: TokenSummary) =>
    lastRefusedAt !== undefined && now - Date.parse(lastRefusedAt) < recentMs;
}

function refusedNotice(name: string, token: TokenSummary): TokenNotice {
  const { id, lastFour, revokedAt, expiresAt } = token;
  const over = revokedAt === null ? `expired on ${timeOf(expiresAt)}` : `was revoked on ${timeOf(revokedAt)}`;
  return {
    key: `${id} refused`,
    text: `A request came with the token ending in ${lastFour} of “${name}” and was refused: that token ${over}. Paste the current token where the identity provider still has this one.`,
  };
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function dayOf(at: string | null): string {
  return at === null ? 'an unknown day' : day.format(Date.parse(at));
}

function timeOf(at: string | null): string {
  return at === null ? 'an unknown day' : time.format(Date.parse(at));
}
