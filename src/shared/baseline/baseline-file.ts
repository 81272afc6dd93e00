/**
 * A baseline: how a demo or a SCIM setting begins, as one file. It holds a SCIM setting with its tolerances and its provider and, for a
 * demo, the company, the story and the pace. It holds no token and nobody who arrived.
 */
import { z } from 'zod';
import { ownStorySchema } from '../demo/own/own-story';
import { demoStartSchema } from '../features/demo';
import { isJsonObject } from '../scim/json';
import { settingNameSchema } from '../scim-setting';
import { settingFileSchema } from '../setting-file';
import { ownCompanySchema } from '../world/company';

export const baselineKind = 'scim-workbench-baseline';

/** As a demo is begun, with the provider of the SCIM setting. An own company and story are in the file, any other comes with the program. */
const baselineDemoSchema = demoStartSchema
  .omit({ idp: true })
  .extend({
    ownCompany: ownCompanySchema.nullable().default(null),
    ownStory: ownStorySchema.nullable().default(null),
  })
  .strict();

const fileSchema = z.strictObject({
  kind: z.literal(baselineKind),
  version: z.literal(1),
  name: settingNameSchema,
  /** RFC 3339. */
  savedAt: z.iso.datetime(),
  setting: settingFileSchema,
  /** Null for the baseline of a SCIM setting that nothing is played into. */
  demo: baselineDemoSchema.nullable(),
});
export type BaselineFile = z.output<typeof fileSchema>;

/** What is something else is refused with one sentence, instead of many about what it lacks. */
export const baselineFileSchema = z.preprocess((file, context) => {
  const explanation = otherFile(file);
  if (explanation === null) return file;
  context.addIssue({ code: 'custom', message: explanation });
  return z.NEVER;
}, fileSchema);

function otherFile(file: unknown): string | null {
  if (!isJsonObject(file)) return 'This is no baseline: a baseline is an object, as Export gives it.';
  if (file.kind === baselineKind) return newer(file.version);
  if ('preset' in file || 'fieldMappings' in file || 'tolerances' in file)
    return 'This is a SCIM setting, no baseline. It is imported under Settings, Setting file.';
  if ('domain' in file && 'people' in file)
    return 'This is a data pack with people, no baseline. It is taken under Demo, Your own people.';
  return `This is no baseline: “kind” is not "${baselineKind}".`;
}

function newer(version: unknown): string | null {
  if (typeof version !== 'number' || version <= 1) return null;
  return `This baseline is of version ${version}, and this program reads version 1. A newer SCIM Workbench wrote it.`;
}
