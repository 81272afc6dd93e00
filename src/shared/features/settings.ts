/** SCIM settings and their tokens. */
import { z } from 'zod';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import { platformShape } from '../platform/platform-setting';
import { declaredResourceTypesSchema, declaredSchemasSchema } from '../scim/schemas/declarations';
import {
  revealedTokenSchema,
  scimSettingSchema,
  settingNameSchema,
  tolerancePresetSchema,
} from '../scim-setting';
import { settingFileSchema, undeclaredSchema } from '../setting-file';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

/** RFC 3339, in UTC; null for never. */
const expirySchema = z.iso.datetime().nullable();

export const settingsContract = {
  calls: {
    'settings.list': { input: nothing, output: z.object({ settings: z.array(scimSettingSchema) }) },
    'settings.create': {
      input: z.object({
        name: settingNameSchema,
        idp: identityProviderIdSchema,
        /** Id of the SCIM setting that it is a copy of, but for what is said here; its tokens and people are its own. */
        from: z.string().optional(),
        ...z.object(platformShape).partial().shape,
      }),
      output: z.object({ setting: scimSettingSchema, revealed: revealedTokenSchema }),
    },
    'settings.change': {
      input: ofSetting.extend({
        name: settingNameSchema.optional(),
        /** Another one has another guide: its steps begin anew, ticked by the requests that have come. */
        idp: identityProviderIdSchema.optional(),
        preset: tolerancePresetSchema.optional(),
        tolerances: z.record(z.string(), z.boolean()).optional(),
        schemas: declaredSchemasSchema.optional(),
        resourceTypes: declaredResourceTypesSchema.optional(),
        ...z.object(platformShape).partial().shape,
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
    /** Takes it out of the lists; its tokens are refused until it is restored. */
    'settings.archive': { input: ofSetting, output: scimSettingSchema },
    'settings.restore': { input: ofSetting, output: scimSettingSchema },
    /** Adds a token; the ones before it live on until they are revoked, so that nothing is refused in between. */
    'settings.rotateToken': {
      input: ofSetting.extend({
        expiresAt: expirySchema.optional(),
        /** Id of the token that it is to replace. */
        replaces: z.string().optional(),
      }),
      output: revealedTokenSchema,
    },
    /** When a live token ends; null for never. */
    'settings.setTokenExpiry': {
      input: ofSetting.extend({ tokenId: z.string(), expiresAt: expirySchema }),
      output: scimSettingSchema,
    },
    /** How far the renewal is that this new token was made for: it stands in the identity provider, or what becomes of the old one is decided. */
    'settings.noteRenewal': {
      input: ofSetting.extend({ tokenId: z.string(), done: z.enum(['pasted', 'settled']) }),
      output: scimSettingSchema,
    },
    /** Adds a client secret for the token endpoint; `revokeToken` ends it. */
    'settings.createClientSecret': { input: ofSetting, output: revealedTokenSchema },
    /** Says that a token that was just made has been copied, which ticks that step of the guide. */
    'settings.tokenCopied': { input: ofSetting.extend({ tokenId: z.string() }), output: nothing },
    'settings.revokeToken': { input: ofSetting.extend({ tokenId: z.string() }), output: scimSettingSchema },
  },
  slices: { settings: z.array(scimSettingSchema) },
} satisfies FeatureContract;
