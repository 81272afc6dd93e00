import { z } from 'zod';
import { demoStartSchema } from '../../shared/features/demo';
import { causeMarkSchema } from '../../shared/features/findings';
import { requestViewSchema } from '../../shared/features/journal';
import { preferencesSchema } from '../../shared/features/workbench';
import { storedMappingSchema } from '../../shared/idp/common/mapping-in-force';
import { identityProviderIdSchema } from '../../shared/idp/identity-provider-id';
import { platformShape } from '../../shared/platform/platform-setting';
import { declaredResourceTypesSchema, declaredSchemasSchema } from '../../shared/scim/schemas/declarations';
import { tokenSummarySchema, tolerancePresetSchema } from '../../shared/scim-setting';

export const storedTokenSchema = tokenSummarySchema.extend({
  /** SHA-256 of the token, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredToken = z.infer<typeof storedTokenSchema>;

export const storedSettingSchema = z.object({
  id: z.string(),
  name: z.string(),
  idp: identityProviderIdSchema,
  createdAt: z.string(),
  archivedAt: z.string().optional(),
  sandbox: z.boolean(),
  preset: tolerancePresetSchema,
  tolerances: z.record(z.string(), z.boolean()),
  schemas: declaredSchemasSchema,
  resourceTypes: declaredResourceTypesSchema,
  ...platformShape,
  tokens: z.array(storedTokenSchema),
});
export type StoredSetting = z.infer<typeof storedSettingSchema>;

/** Why a guide step counts as done. */
export const guideTickSchema = z.object({
  at: z.string(),
  /** Sequence of the exchange that is the evidence. */
  exchange: z.number().nullable(),
  simulated: z.boolean(),
  byHand: z.boolean(),
  /** Rich text. */
  detail: z.string().nullable(),
});
export type GuideTick = z.infer<typeof guideTickSchema>;

/** A token of a SCIM setting that was deleted, stored so that a refusal can say so. */
export const formerTokenSchema = z.object({
  hash: z.string(),
  settingName: z.string(),
  deletedAt: z.string(),
});
export type FormerToken = z.infer<typeof formerTokenSchema>;

/** With the id of the baseline that it was begun from. */
const demoBegunSchema = demoStartSchema.extend({ baseline: z.string().nullable() });

export const workbenchDataSchema = z.object({
  version: z.literal(5),
  settings: z.array(storedSettingSchema),
  /** Setting id -> step id -> tick. */
  guideTicks: z.record(z.string(), z.record(z.string(), guideTickSchema)),
  /** Setting id -> step id -> what the admin wrote beside it. */
  guideNotes: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Setting id -> the mapping in force, where it is another than the usual one of its provider. */
  mappings: z.record(z.string(), storedMappingSchema).optional(),
  /** Setting id -> id of a cause of findings -> what was said of it. */
  findingMarks: z.record(z.string(), z.record(z.string(), causeMarkSchema)).optional(),
  /** Setting id -> saved searches of its requests. */
  requestViews: z.record(z.string(), z.array(requestViewSchema)).optional(),
  /** Setting id -> id of the baseline that a reset brings back there. */
  baselines: z.record(z.string(), z.string()).optional(),
  /** How the demo was begun that is told into the sandbox, or was when the workbench ended. */
  demoBegun: demoBegunSchema.optional(),
  /** Whether originals are kept from the pages, and what their pseudonyms are made of. */
  pseudonyms: z.object({ isOn: z.boolean(), seed: z.string() }).optional(),
  formerTokens: z.array(formerTokenSchema),
  preferences: preferencesSchema,
});
/** What workbench.json holds. */
export type WorkbenchData = z.infer<typeof workbenchDataSchema>;
