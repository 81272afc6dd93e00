/** A SCIM setting as a file: for scripts, for sharing, and for taking it to another workbench. It holds no token and no resource. */
import { z } from 'zod';
import { identityProviders } from './idp';
import { type MappingInFile, mappingInFileSchema } from './idp/common/mapping-in-force';
import { identityProviderIdSchema } from './idp/identity-provider-id';
import { explainOtherFile } from './other-file';
import { platformProblems } from './platform/platform-problems';
import { newPlatformSetting, platformShape } from './platform/platform-setting';
import { declarationProblems } from './scim/schemas/declaration-problems';
import { declaredResourceTypesSchema, declaredSchemasSchema } from './scim/schemas/declarations';
import { toleranceTable } from './scim/tolerance-list';
import { withTodaysIds } from './scim/tolerance-list/renamed';
import { settingNameSchema, tolerancePresetSchema } from './scim-setting';

const settingSchema = z
  .strictObject({
    /** Of the form of this file. */
    version: z.literal([1, 2, 3]).default(3),
    name: settingNameSchema,
    idp: identityProviderIdSchema.default(() => identityProviders[0].id),
    /** Files of version 1 say nothing of the next three, those of version 2 nothing of the mapping: what is left out stays as it is. */
    fieldMappings: platformShape.fieldMappings.optional(),
    fixedGroup: platformShape.fixedGroup.optional(),
    grouping: platformShape.grouping.optional(),
    mapping: mappingInFileSchema.optional(),
    preset: tolerancePresetSchema.default('tolerant'),
    tolerances: z.record(z.string(), z.boolean()).default({}).transform(withTodaysIds),
    schemas: declaredSchemasSchema.default([]),
    resourceTypes: declaredResourceTypesSchema.default([]),
  })
  .superRefine(({ tolerances, fieldMappings, fixedGroup, grouping, ...declared }, context) => {
    requireVariant(declared, context);
    for (const id of Object.keys(tolerances)) {
      if (Object.hasOwn(toleranceTable, id)) continue;
      context.addIssue({ code: 'custom', path: ['tolerances', id], message: 'There is no such tolerance.' });
    }
    const { fieldMappings: mappings, ...groups } = newPlatformSetting;
    const platform = {
      fieldMappings: fieldMappings ?? mappings,
      fixedGroup: fixedGroup ?? groups.fixedGroup,
      grouping: grouping ?? groups.grouping,
    };
    for (const { path, message } of [...declarationProblems(declared), ...platformProblems(platform)]) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

/** @param file whose mapping may be one of the provider's own, by the id of its variant */
function requireVariant(
  { idp, mapping }: { idp: string; mapping?: MappingInFile | undefined },
  context: z.RefinementCtx,
): void {
  if (mapping?.origin.kind !== 'default' || mapping.origin.variant === null) return;
  const { variant } = mapping.origin;
  const provider = identityProviders.find(({ id }) => id === idp);
  if (provider?.simulation.mappings?.some(({ id }) => id === variant)) return;
  context.addIssue({
    code: 'custom',
    path: ['mapping', 'origin', 'variant'],
    message: `${provider?.name ?? idp} has no mapping “${variant}”.`,
  });
}

/** What is something else is refused with one sentence about what it is, instead of many about what it lacks. */
export const settingFileSchema = z.preprocess((file, context) => {
  const explanation = explainOtherFile(file);
  if (explanation === null) return file;
  context.addIssue({ code: 'custom', message: explanation });
  return z.NEVER;
}, settingSchema);
export type SettingFile = z.infer<typeof settingFileSchema>;

/** What is declared now and would be no longer. */
export const undeclaredSchema = z.object({
  /** With the number of resources that are stored of each. */
  resourceTypes: z.array(z.object({ name: z.string(), resources: z.number() })),
  /** URNs of schemas that are none of these types' own: extensions. */
  schemas: z.array(z.string()),
});
export type Undeclared = z.infer<typeof undeclaredSchema>;

/** `schemas[0].attributes[2].type` */
export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
