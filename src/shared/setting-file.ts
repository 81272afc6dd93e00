/** A SCIM setting as a file: for scripts, for sharing, and for taking it to another workbench. It holds no token and no resource. */
import { z } from 'zod';
import { identityProviders } from './idp';
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
    version: z.literal([1, 2]).default(2),
    name: settingNameSchema,
    idp: identityProviderIdSchema.default(() => identityProviders[0].id),
    /** Files of version 1 say nothing of these three: what is left out stays as it is, or as in a new SCIM setting. */
    fieldMappings: platformShape.fieldMappings.optional(),
    fixedGroup: platformShape.fixedGroup.optional(),
    grouping: platformShape.grouping.optional(),
    preset: tolerancePresetSchema.default('tolerant'),
    tolerances: z.record(z.string(), z.boolean()).default({}).transform(withTodaysIds),
    schemas: declaredSchemasSchema.default([]),
    resourceTypes: declaredResourceTypesSchema.default([]),
  })
  .superRefine(({ tolerances, fieldMappings, fixedGroup, grouping, ...declared }, context) => {
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
