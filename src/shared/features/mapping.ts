/** The mapping in force of a SCIM setting: what its identity provider is taken to send, row by row. */
import { z } from 'zod';
import {
  broughtMappingSchema,
  broughtOriginSchema,
  mappingInForceSchema,
} from '../idp/common/mapping-in-force';
import { type FeatureContract, ofSetting } from './feature-contract';

export const mappingContract = {
  calls: {
    /** In place of the one in force. */
    'mapping.take': {
      input: ofSetting.extend({ mapping: broughtMappingSchema, origin: broughtOriginSchema }),
      output: mappingInForceSchema,
    },
    /** Back to the provider's own: its usual one, or the variant of this id. */
    'mapping.reset': {
      input: ofSetting.extend({ variant: z.string().optional() }),
      output: mappingInForceSchema,
    },
  },
  /** Null where there is no SCIM setting. */
  slices: { mapping: mappingInForceSchema.nullable() },
} satisfies FeatureContract;
