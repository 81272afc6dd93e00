import type { ScimSetting } from '../../shared/scim-setting';

/**
 * Named tolerances of the Authorization header. Whether the SCIM setting has them switched on is the listener's question,
 * since it answers the refusal.
 */
export type AuthorizationTolerance = 'doubled-bearer' | 'bare-token';

export type RefusalReason =
  | 'missing'
  | 'wrong scheme'
  | 'malformed'
  | 'unknown'
  | 'json web token'
  | 'revoked'
  | 'expired'
  | 'access token ended'
  | 'client secret as token'
  | 'token as client secret'
  | 'wrong client'
  | 'wrong client secret'
  | 'wrong user'
  | 'setting deleted'
  | 'setting archived';

/** What an Authorization header proves. */
export type Authentication = Authenticated | Refusal;

export interface Authenticated {
  ok: true;
  setting: ScimSetting;
  /** Of the token, or of the client secret that an access token was given for. */
  tokenId: string;
  simulated: boolean;
  /** The token was made to send a recorded request again. */
  isReplay: boolean;
  tolerances: AuthorizationTolerance[];
}

/** What a client sends to the token endpoint (RFC 6749 section 2.3.1). */
export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/** What it gets. */
export type Grant = (Authenticated & { accessToken: string; expiresIn: number }) | Refusal;

/** `detail` says what came and what was expected; it never holds more of a token than its last four characters. */
export interface Refusal {
  ok: false;
  reason: RefusalReason;
  /** The SCIM setting that the token belongs to, where there still is one. */
  settingId: string | null;
  /** Of a token of that SCIM setting which is over. */
  tokenId?: string;
  detail: string;
}
