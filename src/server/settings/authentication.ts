import type { ScimSetting } from '../../shared/scim-setting';

/** Tolerances of the Authorization header. The listener refuses them where the SCIM setting has them switched off. */
export type AuthorizationTolerance = 'doubled-bearer' | 'bare-token' | 'stray-spaces' | 'quoted-token';

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
  /** `detail` is a sentence for the admin; it never holds more of the token than its last four characters. */
  | { ok: false; reason: RefusalReason; settingId: string | null; detail: string };
