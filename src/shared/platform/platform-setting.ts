/** What a SCIM setting says to the platform: which attribute fills which field, and into which groups people come. */
import { z } from 'zod';
import { fieldMappingSchema } from './field-mapping';
import { newFieldMappings } from './fields';
import { fixedGroupSchema, groupingSchema } from './grouping';
import { platformProblems } from './platform-problems';

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
