/** What is wrong with the people of one SCIM setting as they are stored, whatever has become of the requests. */
import { z } from 'zod';
import { resourceReferenceSchema, resourceSummarySchema } from '../exchange';
import { findingSchema, severitySchema } from '../finding';
import { type FeatureContract, listWindow, ofSetting } from './feature-contract';

const causeSchema = z.object({
  /** Id of the rule: with attribute path and severity it tells one cause from another. */
  rule: z.string(),
  /** Without value filters: an address for work and one for home are one cause. */
  attributePath: z.string().optional(),
  severity: severitySchema,
  /** How many people have it. */
  people: z.number(),
});
export type Cause = z.infer<typeof causeSchema>;

/** The worst first, then those of most people. */
const causeListSchema = z.array(
  causeSchema.extend({
    /** A few of the people, with what is wrong with each. */
    examples: z.array(z.object({ person: resourceReferenceSchema, finding: findingSchema })),
  }),
);

export const findingCountsSchema = z.object({
  /** False while people are looked at: the counts still change then. */
  isComplete: z.boolean(),
  /** People by the gravest of their findings: each is counted once. */
  people: z.record(severitySchema, z.number()),
  /** The worst first, then those of most people. */
  causes: z.array(causeSchema),
});
export type FindingCounts = z.infer<typeof findingCountsSchema>;

/** Which people are meant: by the gravest of their findings, or by what they have; without either all who have any. */
export const peopleWithSchema = z.object({
  severities: z.array(severitySchema).optional(),
  /** As in a cause; what is left out may be anything. */
  cause: causeSchema.omit({ people: true }).partial({ severity: true }).optional(),
});
export type PeopleWith = z.infer<typeof peopleWithSchema>;

export const findingsContract = {
  calls: {
    /** Of one resource; empty for an unknown one and for resource types other than users. */
    'findings.ofResource': {
      input: ofSetting.extend({ resourceType: z.string(), id: z.string() }),
      output: z.object({ findings: z.array(findingSchema) }),
    },
    /** Of some users, by id; unknown ones are left out. */
    'findings.ofUsers': {
      input: ofSetting.extend({ ids: z.array(z.string()).max(100) }),
      output: z.object({ findings: z.record(z.string(), z.array(findingSchema)) }),
    },
    /** Those who have findings, in windows; comes when each was looked at. */
    'findings.people': {
      input: listWindow.extend({
        settingId: z.string(),
        sort: z.enum(['newest', 'name']).default('name'),
        ...peopleWithSchema.shape,
      }),
      output: z.object({ total: z.number(), resources: z.array(resourceSummarySchema) }),
    },
    /** Of all people; comes when each was looked at. */
    'findings.list': { input: ofSetting, output: z.object({ causes: causeListSchema }) },
  },
  /** Null where there is no SCIM setting. */
  slices: { findings: findingCountsSchema.nullable() },
} satisfies FeatureContract;
