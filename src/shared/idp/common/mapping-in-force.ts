/** The mapping that a SCIM setting is worked out with: the provider's own, one edited here, or one imported. */
import { z } from 'zod';
import { type Mapping, mappingSchema } from './attribute-mapping';

/** More than any console has. */
const mostRows = 1_000;
/** Of all rows together, in characters. */
const longestMapping = 1_000_000;

/** One that somebody brings: as large as a console's, not as large as a file may be. */
export const broughtMappingSchema = mappingSchema
  .refine(({ users, groups }) => users.length + groups.length <= mostRows, `At most ${mostRows} rows`)
  .refine((mapping) => JSON.stringify(mapping).length <= longestMapping, 'Too large for a mapping');

const at = z.iso.datetime();
const fileName = z.string().trim().min(1).max(255);

/** Where a brought one is from. Times are RFC 3339, in UTC; now where it does not say. */
export const broughtOriginSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edited'), at: at.optional() }),
  z.object({ kind: z.literal('imported'), fileName, at: at.optional() }),
]);

export const mappingOriginSchema = z.discriminatedUnion('kind', [
  /** `variant` is the id of one of the provider's mappings by name; null for its usual one. */
  z.object({ kind: z.literal('default'), variant: z.string().nullable() }),
  z.object({ kind: z.literal('edited'), at }),
  z.object({ kind: z.literal('imported'), fileName, at }),
]);
export type MappingOrigin = z.infer<typeof mappingOriginSchema>;

export const mappingInForceSchema = z.object({ mapping: mappingSchema, origin: mappingOriginSchema });
export interface MappingInForce {
  mapping: Mapping;
  origin: MappingOrigin;
}

/** As it is stored: of the provider's own only which, so that it is what the provider says after an update too. */
export const storedMappingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('default'), variant: z.string() }),
  z.object({ kind: z.literal('edited'), at, mapping: mappingSchema }),
  z.object({ kind: z.literal('imported'), fileName, at, mapping: mappingSchema }),
]);
export type StoredMapping = z.infer<typeof storedMappingSchema>;
