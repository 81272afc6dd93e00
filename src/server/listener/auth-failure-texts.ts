/** A refusal in words: for the client, and as a finding for the admin. */
import type { Finding } from '../../shared/finding';
import { toFinding } from '../scim/tolerances';
import type { AuthorizationTolerance, Refusal, RefusalReason } from '../settings/authentication';

interface Words {
  title: string;
  /** For the client: what is wrong, and no more than the sender knows. */
  detail: string;
}

const words: Record<RefusalReason, Words> = {
  missing: {
    title: 'No token',
    detail:
      'The request has no Authorization header. Send “Authorization: Bearer” and the token of the SCIM setting.',
  },
  'wrong scheme': {
    title: 'Not a bearer token',
    detail: 'The Authorization header must have the form “Bearer <token>”.',
  },
  malformed: {
    title: 'Unreadable Authorization header',
    detail: 'The Authorization header can’t be read. It must have the form “Bearer <token>”.',
  },
  unknown: { title: 'Unknown token', detail: 'This server has given out no such token.' },
  'json web token': {
    title: 'JSON Web Token instead of our token',
    detail: 'The bearer token is a JSON Web Token. This server takes the token that it has given out.',
  },
  revoked: { title: 'Revoked token', detail: 'The token has been revoked.' },
  expired: { title: 'Expired token', detail: 'The token has expired.' },
  'setting deleted': {
    title: 'Token of a deleted SCIM setting',
    detail: 'The SCIM setting of this token has been deleted.',
  },
  'setting archived': {
    title: 'Token of an archived SCIM setting',
    detail: 'The SCIM setting of this token is archived.',
  },
  'access token ended': {
    title: 'Access token is over',
    detail: 'The access token has expired. Ask the token endpoint for a new one.',
  },
  'client secret as token': {
    title: 'Client secret instead of a token',
    detail: 'This is a client secret. Send it to the token endpoint and use the access token that it gives.',
  },
  'token as client secret': {
    title: 'Token instead of a client secret',
    detail: 'This is a token, not a client secret.',
  },
  'wrong client': {
    title: 'Wrong client ID',
    detail: 'The client ID and the client secret do not belong together.',
  },
  'wrong client secret': {
    title: 'Wrong client secret',
    detail: 'The client secret is not one of this client.',
  },
  'wrong user': {
    title: 'Wrong user name',
    detail: 'The user name and the password do not belong together.',
  },
};

export function authFailureDetail({ reason }: Refusal): string {
  return words[reason].detail;
}

const ofClient: ReadonlySet<RefusalReason> = new Set([
  'token as client secret',
  'wrong client',
  'wrong client secret',
  'wrong user',
]);

const pasteToken =
  'Copy the token of this SCIM setting and paste it, without “Bearer”, where the identity provider asks for it. Where it is lost, make a new one.';
const pasteClient =
  'Copy the client ID from **Settings**, make a new client secret or token there, and enter both again in the identity provider.';

const restore =
  'Restore the SCIM setting under **Archived** on the first page, or stop the identity provider that still calls with its token.';

const refusedForms: Record<AuthorizationTolerance, string> = {
  'doubled-bearer':
    'The word Bearer stands twice in the Authorization header; once was expected. This SCIM setting has the tolerance for it switched off.',
  'bare-token':
    'The Authorization header holds the token alone; `Bearer ` was expected before it. This SCIM setting has the tolerance for it switched off.',
};

/** For a token that is right in a header that is not, where the SCIM setting does not let that pass. */
export function refusedFormFinding(id: AuthorizationTolerance): Finding {
  const { tolerated: _, ...finding } = toFinding(id);
  return { ...finding, severity: 'will not arrive', explanation: refusedForms[id] };
}

/** @param held what the failure throttle says: the response to a client that goes on comes later and later */
export function refusalFinding(refusal: Refusal, held = { count: 1, heldMs: 0 }): Finding {
  const { reason, detail } = refusal;
  return {
    rule: `token-${reason.replaceAll(' ', '-')}`,
    severity: 'will not arrive',
    requirement: 'MUST',
    title: words[reason].title,
    explanation: `${detail}${heldWords(held)}`,
    remedy: remedyOf(reason),
    source: ofClient.has(reason) ? 'RFC 6749 section 2.3.1' : 'RFC 6750 section 2.1',
  };
}

function remedyOf(reason: RefusalReason): string {
  if (reason === 'setting archived') return restore;
  return ofClient.has(reason) ? pasteClient : pasteToken;
}

function heldWords({ count, heldMs }: { count: number; heldMs: number }): string {
  if (heldMs === 0) return '';
  return ` The same credentials were refused ${count} times in a row, so that this answer was held back for ${heldMs / 1_000} s.`;
}
