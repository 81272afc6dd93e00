/** Why an Authorization header was refused: what came, what was expected, what to do. Secrets stay out of it. */
import { identityProviders } from '../../shared/idp';
import type { StoredToken } from '../store/workbench-data';
import type { Refusal, RefusalReason } from './authentication';
import type { AuthorizationHeader } from './authorization-header';
import type { SettingToken } from './token-index';

const EXPECTED = 'Expected is “Authorization: Bearer” followed by the token of a SCIM setting.';
const ASK_AGAIN =
  'The client must ask the token endpoint for a new one; identity providers do that by themselves.';
/** Below this the last four characters would give too much away: it may be somebody's password. */
const SHOWN_LENGTH = 20;

type UnreadableHeader = Exclude<AuthorizationHeader, { kind: 'token' | 'basic' }>;

export function refuseHeader(header: UnreadableHeader): Refusal {
  switch (header.kind) {
    case 'missing':
      return refusal('missing', `The request has no Authorization header. ${EXPECTED}`);
    case 'unreadable basic':
      return refusal(
        'malformed',
        'The Authorization header says Basic, but what follows is no user name and password in base64. Enter both again in the identity provider.',
      );
    case 'no token':
      return refusal('malformed', `The Authorization header has no token after “Bearer”. ${EXPECTED}`);
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
      `The client sent a JSON Web Token of its own. Identity providers do that when no token was entered${whoDoes()}. Paste the token of the SCIM setting.`,
    );
  }
  return refusal(
    'unknown',
    `The token${endingOf(token)} belongs to no SCIM setting here. It may be cut off, of another workbench, or of another data folder. Paste a current one, or create a new one.`,
  );
}

/** Of a password nothing is shown: it may be somebody's own. */
export function refuseUnknownPassword(): Refusal {
  return refusal(
    'unknown',
    'The client sent Basic authentication with a password that is no token of a SCIM setting here. Expected is the client ID of the SCIM setting as user name and one of its tokens as password; the bearer token method is simpler where the identity provider has it.',
  );
}

export function refuseRevoked({ token, settingId, settingName }: SettingToken): Refusal {
  const detail = `The ${nounOf(token)}${endingIn(token)} of the SCIM setting “${settingName}” was revoked on ${timeOf(token.revokedAt)}. Paste a current ${nounOf(token)} into the identity provider, or create a new one.`;
  return { ...refusal('revoked', detail, settingId), tokenId: token.id };
}

export function refuseArchived({ settingId, settingName }: SettingToken): Refusal {
  return refusal(
    'setting archived',
    `The token belongs to the SCIM setting “${settingName}”, which is archived. Restore it, or paste the token of another SCIM setting into the identity provider.`,
    settingId,
  );
}

export function refuseExpired({ token, settingId, settingName }: SettingToken): Refusal {
  const detail = `The ${nounOf(token)}${endingIn(token)} of the SCIM setting “${settingName}” expired on ${timeOf(token.expiresAt)}. Create a new one and paste it into the identity provider.`;
  return { ...refusal('expired', detail, settingId), tokenId: token.id };
}

export function refuseEndedAccess({ settingId, settingName }: SettingToken): Refusal {
  return refusal(
    'access token ended',
    `The access token for the SCIM setting “${settingName}” has expired: it was valid for an hour. ${ASK_AGAIN}`,
    settingId,
  );
}

export function refuseOtherAccess(): Refusal {
  return refusal(
    'access token ended',
    `The access token was given out before the workbench was started, for a SCIM setting or client secret that is gone, or it was changed on its way. ${ASK_AGAIN}`,
  );
}

export function refuseSecretAsToken({ token, settingId, settingName }: SettingToken): Refusal {
  return refusal(
    'client secret as token',
    `The client secret${endingIn(token)} of the SCIM setting “${settingName}” came where a token was expected. A client secret is sent to the token endpoint alone, which gives an access token for it. Choose OAuth 2.0 client credentials in the identity provider, or paste a token of the SCIM setting instead.`,
    settingId,
  );
}

export function refuseTokenAsSecret({ token, settingId, settingName }: SettingToken): Refusal {
  return refusal(
    'token as client secret',
    `The token${endingIn(token)} of the SCIM setting “${settingName}” came as client secret. Create a client secret in Settings and paste that one, or choose the bearer token method in the identity provider.`,
    settingId,
  );
}

export function refuseOtherClient({ settingId, settingName }: SettingToken): Refusal {
  return refusal(
    'wrong client',
    `The client secret is right and belongs to the SCIM setting “${settingName}”, but the client ID that came with it is another one. Copy the client ID of this SCIM setting from Settings.`,
    settingId,
  );
}

/** @param settingId of the SCIM setting that the client ID names, where it names one */
export function refuseUnknownSecret(clientSecret: string, settingId: string | null): Refusal {
  const whose = settingId === null ? 'no SCIM setting here' : 'not this SCIM setting';
  const client = settingId === null ? ' The client ID is not one of this workbench either.' : '';
  return refusal(
    'wrong client secret',
    `The client secret${endingOf(clientSecret)} belongs to ${whose}. It may be cut off, or of another workbench.${client} Create a new client secret in Settings and paste it.`,
    settingId,
  );
}

export function refuseOtherUser({ settingId, settingName }: SettingToken): Refusal {
  return refusal(
    'wrong user',
    `The password is a token of the SCIM setting “${settingName}”, but the user name that came with it is another one. Copy the user name of this SCIM setting from Settings.`,
    settingId,
  );
}

export function refuseDeleted(settingName: string): Refusal {
  return refusal(
    'setting deleted',
    `The token belongs to the SCIM setting “${settingName}”, which was deleted. Create a SCIM setting and paste its token into the identity provider.`,
  );
}

function refusal(reason: RefusalReason, detail: string, settingId: string | null = null): Refusal {
  return { ok: false, reason, settingId, detail };
}

/** ": this one when its field is empty; that one …". It is not known whose token it is: it names no SCIM setting. */
function whoDoes(): string {
  const known = identityProviders.flatMap(({ wording }) => wording.sendsOwnToken ?? []);
  return known.length === 0 ? '' : `: ${known.join('; ')}`;
}

/** Three base64url parts, the first of which begins like a JSON object (RFC 7519 section 3). */
function isJsonWebToken(token: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/.test(token);
}

function endingOf(token: string): string {
  return token.length < SHOWN_LENGTH ? '' : ` ending in ${token.slice(-4)}`;
}

function nounOf({ purpose }: StoredToken): string {
  return purpose === 'client secret' ? 'client secret' : 'token';
}

function endingIn(token: StoredToken): string {
  return ` ending in ${token.lastFour}`;
}

/** RFC 3339 to the minute, in UTC: "2026-11-30 at 14:02 UTC". */
function timeOf(time: string | null): string {
  return time === null ? 'an unknown day' : `${time.slice(0, 10)} at ${time.slice(11, 16)} UTC`;
}
