/**
 * Every call and stream between page and core (DESIGN section 4): `POST /api/<name>` with a JSON body.
 * A call answers `output` as JSON; a stream answers NDJSON, one `event` a line.
 * The page imports only types from here, so that zod stays out of its bundle.
 */
import { z } from 'zod';
import { exchangeKindSchema, exchangeSchema, exchangeSummarySchema, resourceSummarySchema } from './exchange';
import { identityProviderIdSchema } from './idp/identity-provider-id';
import { liveEventSchema, preferencesSchema, workbenchStatusSchema } from './live-event';
import { declaredResourceTypesSchema, declaredSchemasSchema } from './scim/schemas/declarations';
import {
  revealedTokenSchema,
  scimSettingSchema,
  settingNameSchema,
  tolerancePresetSchema,
} from './scim-setting';
import { settingFileSchema, undeclaredSchema } from './setting-file';
import { simulationSpeedSchema } from './simulation';

const nothing = z.object({});
const ofSetting = z.object({ settingId: z.string() });
const window = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
  search: z.string().max(500).default(''),
});

export const contract = {
  'workbench.status': { input: nothing, output: workbenchStatusSchema },
  'workbench.dismissNotice': { input: z.object({ id: z.string() }), output: nothing },
  'preferences.change': { input: preferencesSchema.partial(), output: preferencesSchema },

  'settings.list': { input: nothing, output: z.object({ settings: z.array(scimSettingSchema) }) },
  'settings.create': {
    input: z.object({ name: settingNameSchema, idp: identityProviderIdSchema }),
    output: z.object({ setting: scimSettingSchema, revealed: revealedTokenSchema }),
  },
  'settings.change': {
    input: ofSetting.extend({
      name: settingNameSchema.optional(),
      preset: tolerancePresetSchema.optional(),
      tolerances: z.record(z.string(), z.boolean()).optional(),
      schemas: declaredSchemasSchema.optional(),
      resourceTypes: declaredResourceTypesSchema.optional(),
    }),
    output: scimSettingSchema,
  },
  /** The file of a SCIM setting, and a name for it. */
  'settings.export': {
    input: ofSetting,
    output: z.object({ fileName: z.string(), file: settingFileSchema }),
  },
  /** Changes the SCIM setting of that name, or creates it and reveals its token. */
  'settings.import': {
    input: z.object({ file: settingFileSchema }),
    output: z.object({ setting: scimSettingSchema, revealed: revealedTokenSchema.nullable() }),
  },
  /** What importing it would end: changes nothing. */
  'settings.undeclaredBy': { input: z.object({ file: settingFileSchema }), output: undeclaredSchema },
  'settings.delete': { input: ofSetting, output: nothing },
  /** Adds a token; the ones before it live on until they are revoked, so that nothing is refused in between. */
  'settings.rotateToken': { input: ofSetting, output: revealedTokenSchema },
  /** Adds a client secret for the token endpoint; `revokeToken` ends it. */
  'settings.createClientSecret': { input: ofSetting, output: revealedTokenSchema },
  'settings.revokeToken': { input: ofSetting.extend({ tokenId: z.string() }), output: scimSettingSchema },

  'live.events': {
    input: z.object({ settingId: z.string().nullable(), after: z.number().int().optional() }),
    event: liveEventSchema,
  },

  /** Newest first. `search` is matched against url, status, method, names and finding titles; settingId null: those without one. */
  'journal.list': {
    input: window.extend({
      settingId: z.string().nullable(),
      kinds: z.array(exchangeKindSchema).optional(),
      withFindings: z.boolean().optional(),
      failed: z.boolean().optional(),
      simulated: z.boolean().optional(),
      /** Only exchanges about this resource. */
      resourceId: z.string().optional(),
      /** Also those that no token could assign to a SCIM setting: a refused one is looked for here first. */
      withUnassigned: z.boolean().optional(),
      /** Only up to this sequence, so that offsets stand still while new exchanges arrive. */
      upTo: z.number().int().optional(),
    }),
    output: z.object({ total: z.number(), exchanges: z.array(exchangeSummarySchema) }),
  },
  'journal.get': { input: z.object({ sequence: z.number() }), output: exchangeSchema.nullable() },
  'journal.clear': {
    /** `withUnassigned`: also those that belong to no SCIM setting, which every one lists. */
    input: ofSetting.extend({ withUnassigned: z.boolean().optional() }),
    output: nothing,
  },

  'directory.list': {
    input: window.extend({
      settingId: z.string(),
      resourceType: z.string(),
      sort: z.enum(['newest', 'name']).default('name'),
    }),
    output: z.object({ total: z.number(), resources: z.array(resourceSummarySchema) }),
  },
  'directory.get': {
    input: ofSetting.extend({ resourceType: z.string(), id: z.string() }),
    output: z.object({ summary: resourceSummarySchema, resource: z.record(z.string(), z.json()) }).nullable(),
  },
  /** Members of a group, or groups of a user. */
  'directory.members': {
    input: window.extend({ settingId: z.string(), resourceType: z.string(), id: z.string() }),
    output: z.object({ total: z.number(), resources: z.array(resourceSummarySchema) }),
  },
  'directory.clear': { input: ofSetting, output: nothing },

  'guide.tick': {
    input: ofSetting.extend({ stepId: z.string(), done: z.boolean() }),
    output: nothing,
  },

  'simulation.start': {
    input: ofSetting.extend({
      dialect: z.string(),
      speed: simulationSpeedSchema,
      /** Empty the directory first. Without it, a directory that is not empty is refused. */
      clean: z.boolean(),
    }),
    output: nothing,
  },
  'simulation.pause': { input: nothing, output: nothing },
  'simulation.resume': { input: nothing, output: nothing },
  'simulation.stop': { input: nothing, output: nothing },
  'simulation.setSpeed': { input: z.object({ speed: simulationSpeedSchema }), output: nothing },
} as const;

export type Contract = typeof contract;
export type CallName = {
  [Name in keyof Contract]: Contract[Name] extends { output: z.ZodType } ? Name : never;
}[keyof Contract];
export type StreamName = Exclude<keyof Contract, CallName>;
/** What a caller may leave out has a default; what a handler receives is whole. */
export type CallInput<Name extends keyof Contract> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends keyof Contract> = z.output<Contract[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>;
export type StreamEvent<Name extends StreamName> = z.output<Contract[Name]['event']>;

/** Error answers of the handler: `code` is stable, `message` is a sentence for the reader. */
export const apiErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
