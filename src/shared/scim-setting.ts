import { z } from 'zod';
import { platformShape } from './platform/platform-setting';
import { declaredResourceTypesSchema, declaredSchemasSchema } from './scim/schemas/declarations';

/** A token as the page may know it: never the secret, never its hash. Times are RFC 3339. */
export const tokenSummarySchema = z.object({
  id: z.string(),
  lastFour: z.string(),
  /**
   * `simulation` tokens live as long as one rehearsal; what arrives with them is marked simulated. A `client secret` is
   * no token itself: the token endpoint gives access tokens for it. A `replay` token is for sending recorded requests again.
   */
  purpose: z.enum(['identity provider', 'client secret', 'simulation', 'replay']),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  /** When it was copied from the page; absent while nobody has. */
  copiedAt: z.string().optional(),
  revokedAt: z.string().nullable(),
  /** Of its first request; absent while there was none, and for tokens used before this was noted. */
  firstUsedAt: z.string().optional(),
  /** When a request with it was last refused, since it was revoked or had expired. */
  lastRefusedAt: z.string().optional(),
  /** For a token that was made in place of another one. */
  renewal: z
    .object({
      /** Id of the token that it replaces. */
      replaces: z.string(),
      /** When it was said to stand in the identity provider. */
      pastedAt: z.string().nullable(),
      /** When it was decided what becomes of the old one. */
      settledAt: z.string().nullable(),
    })
    .optional(),
});
export type TokenSummary = z.infer<typeof tokenSummarySchema>;

/** What is accepted beyond the RFC: everything named, or nothing. Single tolerances may differ from the preset. */
export const tolerancePresetSchema = z.enum(['tolerant', 'strict']);
export type TolerancePreset = z.infer<typeof tolerancePresetSchema>;

/** A SCIM setting: a name, its tokens and its own directory. */
export const scimSettingSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Id of its identity provider. */
  idp: z.string(),
  createdAt: z.string(),
  /** RFC 3339; absent while it is in use. An archived one is in no list, and its tokens are refused. */
  archivedAt: z.string().optional(),
  /** Made for one rehearsal: played into by a simulated identity provider only, emptied by the next, never exported. */
  sandbox: z.boolean(),
  preset: tolerancePresetSchema,
  /** Tolerance id -> on or off, where it differs from the preset. */
  tolerances: z.record(z.string(), z.boolean()),
  /** Declared beyond the standard (RFC 7643 sections 6 and 7). */
  schemas: declaredSchemasSchema,
  resourceTypes: declaredResourceTypesSchema,
  ...platformShape,
  tokens: z.array(tokenSummarySchema),
});
export type ScimSetting = z.infer<typeof scimSettingSchema>;

/** A new secret, shown once. */
export const revealedTokenSchema = z.object({
  settingId: z.string(),
  tokenId: z.string(),
  token: z.string(),
});
export type RevealedToken = z.infer<typeof revealedTokenSchema>;

export const settingNameSchema = z.string().trim().min(1, 'Enter a name').max(80, 'At most 80 characters');
