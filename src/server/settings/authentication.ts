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
  | 'setting deleted';

/** What an Authorization header proves. */
export type Authentication =
  | {
      ok: true;
      setting: ScimSetting;
      tokenId: string;
      simulated: boolean;
      tolerances: AuthorizationTolerance[];
    }
  | Refusal;

/** `detail` says what came and what was expected; it never holds more of a token than its last four characters. */
export interface Refusal {
  ok: false;
  reason: RefusalReason;
  /** The SCIM setting that the token belongs to, where there still is one. */
  settingId: string | null;
  detail: string;
}
