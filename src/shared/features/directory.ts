/** Users, groups and other resources of one SCIM setting, in windows and one by one. */
import { z } from 'zod';
import { resourceReferenceSchema, resourceSummarySchema } from '../exchange';
import { type FeatureContract, listWindow, nothing, ofSetting } from './feature-contract';

export const countsSchema = z.object({
  users: z.number(),
  activeUsers: z.number(),
  groups: z.number(),
  /** By name, of the resource types that the SCIM setting declares itself; absent where it declares none. */
  declared: z.record(z.string(), z.number()).optional(),
  /** By name, of resource types that are not declared any more: stored, but neither served nor shown; absent where there are none. */
  undeclared: z.record(z.string(), z.number()).optional(),
  requests: z.number(),
  findings: z.number(),
});
export type Counts = z.infer<typeof countsSchema>;

const foundResourceSchema = z.object({
  resource: resourceSummarySchema,
  /** The value by which it was found; null where it is called so. */
  held: z.object({ attributePath: z.string(), value: z.string() }).nullable(),
});
export type FoundResource = z.infer<typeof foundResourceSchema>;

export const directoryContract = {
  calls: {
    'directory.list': {
      input: listWindow.extend({
        settingId: z.string(),
        resourceType: z.string(),
        sort: z.enum(['newest', 'name']).default('name'),
      }),
      output: z.object({ total: z.number(), resources: z.array(resourceSummarySchema) }),
    },
    'directory.get': {
      input: ofSetting.extend({ resourceType: z.string(), id: z.string() }),
      output: z
        .object({ summary: resourceSummarySchema, resource: z.record(z.string(), z.json()) })
        .nullable(),
    },
    /** Members of a group, or groups of a user. */
    'directory.members': {
      input: listWindow.extend({ settingId: z.string(), resourceType: z.string(), id: z.string() }),
      output: z.object({ total: z.number(), resources: z.array(resourceSummarySchema) }),
    },
    /** Of some groups, by id: those who joined last, the newest first. Unknown groups are left out. */
    'directory.newestMembers': {
      input: ofSetting.extend({ ids: z.array(z.string()).max(50), limit: z.number().int().min(1).max(20) }),
      output: z.object({ members: z.record(z.string(), z.array(resourceReferenceSchema)) }),
    },
    /** Also takes it out of its groups; what is gone already is no error. */
    'directory.delete': {
      input: ofSetting.extend({ resourceType: z.string(), id: z.string() }),
      output: nothing,
    },
    'directory.clear': { input: ofSetting, output: nothing },
  },
  streams: {
    /** A few people and groups by any value, as they are found: first whom the words name. Whoever stops reading has cancelled it. */
    'directory.find': {
      input: ofSetting.extend({ text: z.string().max(500) }),
      event: z.object({ found: z.array(foundResourceSchema) }),
    },
  },
  slices: { counts: countsSchema },
} satisfies FeatureContract;
