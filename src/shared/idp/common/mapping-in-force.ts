/** The mapping that a SCIM setting is worked out with: the provider's own, one edited here, or one imported. */
import { z } from 'zod';
import { attributeMappingSchema, type Mapping, mappingSchema } from './attribute-mapping';

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

/** As a setting file has it: where it is from, and its rows where they are not the provider's own. */
export const mappingInFileSchema = z
  .strictObject({
    origin: mappingOriginSchema,
    users: z.array(attributeMappingSchema).optional(),
    groups: z.array(attributeMappingSchema).optional(),
  })
  .superRefine(({ origin, users, groups }, context) => {
    const isOwn = origin.kind === 'default';
    for (const [name, rows] of Object.entries({ users, groups })) {
      if (isOwn === (rows === undefined)) continue;
      const message = isOwn
        ? 'The mapping of a provider has no rows of its own here.'
        : 'The rows are missing.';
      context.addIssue({ code: 'custom', path: [name], message });
    }
  })
  .transform(({ origin, users = [], groups = [] }, context): MappingInFile => {
    if (origin.kind === 'default') return { origin };
    const mapping = broughtMappingSchema.safeParse({ users, groups });
    if (mapping.success) return { origin, users, groups };
    for (const { message } of mapping.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
export type MappingInFile =
  | { origin: Extract<MappingOrigin, { kind: 'default' }> }
  | ({ origin: Exclude<MappingOrigin, { kind: 'default' }> } & Mapping);

/** @param stored undefined for the usual one of its provider */
export function mappingInFile(stored: StoredMapping | undefined): MappingInFile {
  if (stored === undefined) return { origin: { kind: 'default', variant: null } };
  if (stored.kind === 'default') return { origin: stored };
  const { mapping, ...origin } = stored;
  return { origin, ...mapping };
}

/** Null for the usual one of its provider. */
export function mappingOfFile(file: MappingInFile): StoredMapping | null {
  if (!('users' in file)) {
    const { variant } = file.origin;
    return variant === null ? null : { kind: 'default', variant };
  }
  const { origin, ...mapping } = file;
  return { ...origin, mapping };
}
