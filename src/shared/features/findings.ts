/** What is wrong with the people of one SCIM setting: as they are stored, whatever has become of the requests, and as requests said. */
import { z } from 'zod';
import { resourceReferenceSchema, resourceSummarySchema } from '../exchange';
import { findingSchema, severitySchema } from '../finding';
import { type FeatureContract, listWindow, ofSetting } from './feature-contract';
import { namedUseSchema, providerEvidenceSchema } from './provider-evidence';

const causeKeySchema = z.object({
  /** Id of the rule or tolerance: with cause, attribute path and severity it tells one cause from another. */
  rule: z.string(),
  cause: z.string().optional(),
  /** Without value filters: an address for work and one for home are one cause. */
  attributePath: z.string().optional(),
  severity: severitySchema,
});
/** People who have it as stored. */
const causeSchema = causeKeySchema.extend({ people: z.number() });

/** What somebody said of a cause. Times are RFC 3339. */
export const causeMarkSchema = z.object({
  /** When it was said to be mended. */
  fixedAt: z.string().optional(),
  /** When it came again since then. */
  reopenedAt: z.string().optional(),
  /** It does not count, and stands at the end. */
  muted: z.object({ reason: z.string(), at: z.string() }).optional(),
});
export type CauseMark = z.infer<typeof causeMarkSchema>;

export const findingCountsSchema = z.object({
  /** False while people are looked at: the counts still change then. */
  isComplete: z.boolean(),
  /** People who are here by the gravest of their findings as stored: each is counted once. */
  people: z.record(severitySchema, z.number()),
  /** People who will not arrive or arrive wrong, those who were refused and never came to be included. */
  affected: z.number(),
  /** Of the affected. */
  willNotArrive: z.number(),
  arriveWrong: z.number(),
  /** As stored: the worst first, then those of most people. */
  causes: z.array(causeSchema),
});
export type FindingCounts = z.infer<typeof findingCountsSchema>;

/** Which people are meant: by the gravest of their findings, or by what they have; without either all who have any. */
export const peopleWithSchema = z.object({
  severities: z.array(severitySchema).optional(),
  /** As in a cause; what is left out may be anything. */
  cause: causeKeySchema.partial({ severity: true }).optional(),
});
export type PeopleWith = z.infer<typeof peopleWithSchema>;

/** One cause in a list. */
const listedCauseSchema = causeKeySchema.extend({
  /** Stands in the address of its page; see causes/cause-id.ts. */
  id: z.string(),
  /** A sentence that holds for every case. Plain text. */
  title: z.string(),
  /** Rich text. */
  meaning: z.string(),
  /** Who is still wrong; 0 too where it is about requests. */
  people: z.number(),
  /** Who came again and is right. */
  right: z.number(),
  /** How many showed it; bounded by what was recorded. */
  requests: z.number(),
  /** A few of who is still wrong. */
  names: z.array(z.string()),
  /** RFC 3339; null where no recorded request shows it. */
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
  /** When somebody came again and was right. */
  lastRight: z.string().nullable(),
  mark: causeMarkSchema,
  /** What came since it was last seen, or said to be mended, whichever is later; null where neither is known. */
  quiet: z
    .object({
      requests: z.number(),
      /** Null where the identity provider does not work in cycles. */
      cycles: z.number().nullable(),
    })
    .nullable(),
});
export type ListedCause = z.infer<typeof listedCauseSchema>;

const sentValueSchema = z.object({
  sent: z.string().nullable(),
  belongs: z.string().nullable(),
  example: z.string().optional(),
  reading: z.string(),
});

const openedCauseSchema = listedCauseSchema.extend({
  /** One case, in the words of the identity provider of the SCIM setting. */
  finding: findingSchema,
  /** What traffic can't decide: what may be behind it, and the one look or file that tells. Rich text; null where it is known. */
  undecided: z.object({ causes: z.array(z.string()), look: z.string() }).nullable(),
  /** What is pasted, where the remedy does not name it. */
  copy: z.string().nullable(),
  /** In whose console it is mended. */
  mendedAt: z.enum(['identity provider', 'platform']),
  /** What belongs there, in words, where the value differs from person to person. */
  belongs: z.string().nullable(),
  /** Attribute or expression in the identity provider that the value comes from; null where its mapping does not say. */
  source: z.string().nullable(),
  /** Part of the people who are still wrong, from `offset`. */
  stillWrong: z.array(z.object({ person: resourceReferenceSchema, value: sentValueSchema.nullable() })),
  /** A few of who came again and is right. */
  alreadyRight: z.array(resourceReferenceSchema),
});
export type OpenedCause = z.infer<typeof openedCauseSchema>;

/** Ids are made of rules and of paths that are cut. */
const causeId = z.string().min(1).max(400);

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
    /** By cause, the worst first, then those of most people; comes when everybody was looked at. */
    'findings.list': {
      input: ofSetting,
      output: z.object({
        /** Everybody, those who were refused and never came to be included. */
        people: z.number(),
        affected: z.number(),
        causes: z.array(listedCauseSchema),
        /** How much of the provider's own was handed in to compare with. */
        compared: z.object({ people: z.number(), groups: z.array(namedUseSchema) }),
      }),
    },
    /** One cause with its people, also when all of them are right again; null for one that nothing is known of. */
    'findings.ofCause': {
      input: listWindow.omit({ search: true }).extend({ settingId: z.string(), id: z.string() }),
      output: openedCauseSchema.nullable(),
    },
    /**
     * What the provider knows of its people and groups, to compare with what arrived; what is left out stays. Of many people the
     * first come alone and the others are added to them.
     */
    'findings.compare': {
      input: ofSetting.extend({
        ...providerEvidenceSchema.partial().shape,
        adds: z.boolean().default(false),
      }),
      output: z.object({}),
    },
    /** Says that a cause is mended, or takes that back. What comes again since then opens it anew. */
    'findings.markFixed': {
      input: ofSetting.extend({ id: causeId, isFixed: z.boolean() }),
      output: z.object({}),
    },
    /** With a reason it no longer counts; null lets it count again. */
    'findings.mute': {
      input: ofSetting.extend({ id: causeId, reason: z.string().trim().min(1).max(200).nullable() }),
      output: z.object({}),
    },
  },
  /** Null where there is no SCIM setting. */
  slices: { findings: findingCountsSchema.nullable() },
} satisfies FeatureContract;
