/** What a SCIM setting says to the platform: which attribute fills which field, and into which groups people come. */
import { z } from 'zod';
import { effectiveMappings, fieldMappingSchema, newFieldMappings, sameField } from './field-mapping';
import { fixedGroupSchema, groupingSchema } from './grouping';

/** To be put into a larger object, which then asks `platformProblems`. */
export const platformShape = {
  /** Empty where the step was skipped: the platform has defaults then. */
  fieldMappings: z.array(fieldMappingSchema).max(50, 'At most 50 fields'),
  fixedGroup: fixedGroupSchema,
  grouping: groupingSchema,
};
export const platformSettingSchema = z.strictObject(platformShape).superRefine((setting, context) => {
  for (const { path, message } of platformProblems(setting)) {
    context.addIssue({ code: 'custom', path, message });
  }
});
export type PlatformSetting = z.infer<typeof platformSettingSchema>;

/** What a new SCIM setting begins with: everybody is a single user until groups are chosen. */
export const newPlatformSetting: PlatformSetting = {
  fieldMappings: [...newFieldMappings],
  fixedGroup: null,
  grouping: null,
};

export interface PlatformProblem {
  path: (string | number)[];
  message: string;
}

/** What is wrong with a setting each of whose parts is right. */
export function platformProblems({ fieldMappings, grouping }: PlatformSetting): PlatformProblem[] {
  return [
    ...doubledFields(fieldMappings),
    ...missingEmail(fieldMappings),
    ...missingCriterion(fieldMappings, grouping),
  ];
}

function doubledFields(mappings: PlatformSetting['fieldMappings']): PlatformProblem[] {
  return mappings.flatMap(({ field }, at) => {
    const isAgain = mappings.slice(0, at).some((other) => sameField(other.field, field));
    const message = `There is a field “${field}” already.`;
    return isAgain ? [{ path: ['fieldMappings', at, 'field'], message }] : [];
  });
}

function missingEmail(mappings: PlatformSetting['fieldMappings']): PlatformProblem[] {
  const isThere = effectiveMappings(mappings).some(({ field }) => sameField(field, 'Email'));
  if (isThere) return [];
  return [
    { path: ['fieldMappings'], message: 'Email must be mapped: nobody arrives without an e-mail address.' },
  ];
}

function missingCriterion(
  mappings: PlatformSetting['fieldMappings'],
  grouping: PlatformSetting['grouping'],
): PlatformProblem[] {
  if (grouping === null || grouping === 'mirror') return [];
  const { byField } = grouping;
  if (effectiveMappings(mappings).some(({ field }) => sameField(field, byField))) return [];
  const message = `People are grouped by “${byField}”, but no field of this name is mapped.`;
  return [{ path: ['grouping', 'byField'], message }];
}
