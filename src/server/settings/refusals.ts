/** Why an Authorization header was refused: what came, what was expected, what to do. Secrets stay out of it. */
import type { StoredToken } from '../store/workbench-data';
import type { Refusal, RefusalReason } from './authentication';
import type { AuthorizationHeader } from './authorization-header';

const EXPECTED = 'Expected is "Authorization: Bearer" followed by the token of a SCIM setting.';
/** Below this the last four characters would give too much away: it may be somebody's password. */
const SHOWN_LENGTH = 20;

type UnreadableHeader = Exclude<AuthorizationHeader, { kind: 'token' }>;

export function refuseHeader(header: UnreadableHeader): Refusal {
  switch (header.kind) {
    case 'missing':
      return refusal('missing', `The request has no Authorization header. ${EXPECTED}`);
    case 'no token':
      return refusal('malformed', `The Authorization header has no token after "Bearer". ${EXPECTED}`);
    case 'other scheme':
      return refusal(
        'wrong scheme',
        `The client sent ${header.scheme} authentication. ${EXPECTED} Choose the bearer token method in the identity provider.`,
      );
    case 'quoted':
      return refusal(
        'malformed',
        `The token in the Authorization header stands in quotation marks or brackets. ${EXPECTED} Paste the token alone.`,
      );
    case 'not a token':
      return refusal(
        'malformed',
        `The Authorization header holds spaces or characters that no token has. ${EXPECTED} Copy the token again, whole and alone.`,
      );
  }
}

export function refuseUnknown(token: string): Refusal {
  if (isJsonWebToken(token)) {
    return refusal(
      'json web token',
      'The client sent a JSON Web Token of its own. Identity providers do that when no token was entered: Microsoft Entra ID when Secret Token is empty. Paste the token of the SCIM setting.',
    );
  }
  return refusal(
    'unknown',
    `The token${endingOf(token)} belongs to no SCIM setting here. It may be cut off, of another workbench, or of another data folder. Paste a current one, or create a new one.`,
  );
}

export function refuseRevoked(token: StoredToken, settingId: string, settingName: string): Refusal {
  return refusal(
    'revoked',
    `The token${endingIn(token)} of the SCIM setting "${settingName}" was revoked on ${dayOf(token.revokedAt)}. Paste a current token into the identity provider, or create a new one.`,
    settingId,
  );
}

export function refuseExpired(token: StoredToken, settingId: string, settingName: string): Refusal {
  return refusal(
    'expired',
    `The token${endingIn(token)} of the SCIM setting "${settingName}" expired on ${dayOf(token.expiresAt)}. Create a new one and paste it into the identity provider.`,
    settingId,
  );
}

export function refuseDeleted(settingName: string): Refusal {
  return refusal(
    'setting deleted',
    `The token belongs to the SCIM setting "${settingName}", which was deleted. Create a SCIM setting and paste its token into the identity provider.`,
  );
}

function refusal(reason: RefusalReason, detail: string, settingId: string | null = null): Refusal {
  return { ok: false, reason, settingId, detail };
}

/** Three base64url parts, the first of which begins like a JSON object (RFC 7519 section 3). */
function isJsonWebToken(token: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(token);
}

function endingOf(token: string): string {
  return token.length < SHOWN_LENGTH ? '' : ` ending in ${token.slice(-4)}`;
}

function endingIn(token: StoredToken): string {
  return ` ending in ${token.lastFour}`;
}

/** RFC 3339 to the day, in UTC. */
function dayOf(time: string | null): string {
  return time?.slice(0, 10) ?? 'an unknown day';
}
