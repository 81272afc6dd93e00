/** What the platform makes of the people of one SCIM setting: target users and target groups. */
import { z } from 'zod';
import { resourceReferenceSchema } from '../exchange';
import { platformSettingSchema } from '../platform/platform-setting';
import { targetEventSchema } from '../platform/target-event';
import { type FeatureContract, listWindow, ofSetting } from './feature-contract';

const statusSchema = z.enum(['Active', 'Inactive', 'deleted']);

/** The request that set something. */
const settingRequestSchema = z.object({
  /** Place in the journal; null where the journal does not hold it any more. */
  sequence: z.number().nullable(),
  method: z.string(),
  /** When it came: RFC 3339, UTC. */
  at: z.string(),
});

/** Who set something, or why nobody can tell: one of both is null. */
const originSchema = z.object({
  setBy: settingRequestSchema.nullable(),
  /** Rich text. */
  whyNotKnown: z.string().nullable(),
});
export type Origin = z.infer<typeof originSchema>;

/** Texts `rule` and `why…` are rich text. */
const targetFieldSchema = z.object({
  field: z.string(),
  path: z.string(),
  value: z.string().nullable(),
  raw: z.string().nullable(),
  how: z.enum(['field mapping', 'resolved', 'guess', 'question', 'refused', 'empty']),
  rule: z.string(),
  meaning: z.string().nullable(),
  documented: z.boolean(),
  ...originSchema.shape,
});

const targetGroupSchema = z.object({
  name: z.string(),
  by: z.enum(['value', 'mirrored', 'Group Name']),
  rule: z.string(),
  mirrors: z.string().nullable(),
  documented: z.boolean(),
});

export const targetUserSchema = z.object({
  id: z.string(),
  status: statusSchema,
  statusRule: z.string(),
  /** Of the status; of a person who is deleted, the deletion. */
  statusOrigin: originSchema,
  whyNotHere: z.string().nullable(),
  /** Why nothing can be told of this person, who has no fields then; null for everybody else. Rich text. */
  failed: z.string().nullable(),
  /** Of a person who is deleted, the last values. */
  fields: z.array(targetFieldSchema),
  groups: z.array(targetGroupSchema),
  whyNoGroup: z.string().nullable(),
});

const listedUserSchema = z.object({
  person: resourceReferenceSchema,
  target: targetUserSchema,
  /** Arrives with a value that is wrong, as Findings say. */
  arrivesWrong: z.boolean(),
});
export type ListedTargetUser = z.infer<typeof listedUserSchema>;

const listedGroupSchema = z.object({
  name: z.string(),
  by: targetGroupSchema.shape.by,
  documented: z.boolean(),
  people: z.number(),
  /** Names of a few of them. */
  some: z.array(z.string()),
  /** Alpha-2 code of the country that made the group, whichever way it was written; null for anything else. */
  country: z.string().nullable(),
});
export type ListedGroup = z.infer<typeof listedGroupSchema>;

/** One group with a window of its people. */
const openedGroupSchema = listedGroupSchema.extend({
  /** Why there is this group. Rich text. */
  rule: z.string(),
  /** What people are grouped by; null where groups are mirrored, or everybody is in one. */
  criterion: z.object({ field: z.string(), path: z.string().nullable() }).nullable(),
  /** The values, as sent, whose people are in it, the most frequent first; null for those without one. Empty without a criterion. */
  values: z.array(z.object({ value: z.string().nullable(), people: z.number() })),
  /** Other groups made by the same country, written otherwise. */
  sameCountry: z.array(z.object({ name: z.string(), people: z.number() })),
  /** How many of them `search` finds. */
  total: z.number(),
  users: z.array(listedUserSchema),
});
export type OpenedGroup = z.infer<typeof openedGroupSchema>;

export const targetCountsSchema = z.object({
  /** False while people are looked at: the counts still change then. */
  isComplete: z.boolean(),
  /** How many were looked at, and how many there are. */
  lookedAt: z.number(),
  users: z.number(),
  active: z.number(),
  inactive: z.number(),
  /** Who was deleted and whose last values are still there. */
  deleted: z.number(),
  /** Who has no e-mail address. */
  notArriving: z.number(),
  /** Who arrives with a value that is wrong. Together with `notArriving` and `refused` the number at Findings. */
  arrivingWrong: z.number(),
  /** Who was refused and never came, so that there is no row. */
  refused: z.number(),
  /** Of whom nothing can be told. */
  failed: z.number(),
  /** Of those who arrive. */
  withoutGroup: z.number(),
  groups: z.number(),
});
export type TargetCounts = z.infer<typeof targetCountsSchema>;

/** A few of very many, with their number. */
const someGroupsSchema = z.object({
  count: z.number(),
  some: z.array(z.object({ name: z.string(), people: z.number() })),
});
const somePeopleSchema = z.object({ count: z.number(), some: z.array(resourceReferenceSchema) });
const moveSchema = z.object({
  person: resourceReferenceSchema,
  from: z.array(z.string()),
  to: z.array(z.string()),
});
const groupToBeSchema = z.object({
  name: z.string(),
  by: targetGroupSchema.shape.by,
  people: z.number(),
  /** The first few. */
  members: z.array(resourceReferenceSchema),
  /** What its name resolves to, where that is another text: `GB` for a country in words. */
  meaning: z.string().nullable(),
});
export type GroupToBe = z.infer<typeof groupToBeSchema>;
const valueChangeSchema = z.object({
  person: resourceReferenceSchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const fieldChangeSchema = z.object({
  field: z.string(),
  changed: z.number(),
  added: z.number(),
  vanished: z.number(),
  some: z.array(valueChangeSchema),
});

export const settingDifferenceSchema = z.object({
  users: z.number(),
  /** All that there would be, the largest first. */
  groups: z.object({ count: z.number(), some: z.array(groupToBeSchema) }),
  groupsCreated: someGroupsSchema,
  groupsEmptied: someGroupsSchema,
  moved: z.object({ count: z.number(), some: z.array(moveSchema) }),
  /** For how many something comes at the attribute path of each field, in the order of the field mappings. */
  arriving: z.array(z.object({ field: z.string(), people: z.number() })),
  /** Of each field in which a value changes, comes or vanishes. */
  fields: z.array(fieldChangeSchema),
  /** Who would not arrive, and who of them does now. */
  notArriving: somePeopleSchema,
  noLongerArriving: somePeopleSchema,
  /** Who arrives and would be in no group. */
  withoutGroup: somePeopleSchema,
});
export type SettingDifference = z.infer<typeof settingDifferenceSchema>;

/** `lookedAt` of `users` until everybody was; the difference comes last. */
const previewEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), lookedAt: z.number(), users: z.number() }),
  z.object({ kind: z.literal('difference'), difference: settingDifferenceSchema }),
]);
export type PreviewEvent = z.infer<typeof previewEventSchema>;

export const platformContract = {
  calls: {
    /** Comes when everybody was looked at. `search` looks for its words in every value, name and group. */
    'platform.users': {
      input: ofSetting.extend({
        ...listWindow.shape,
        /** A field, `name`, `groups` or `status`; in the order of creation without it. */
        sort: z.string().max(100).optional(),
        descending: z.boolean().default(false),
        /** Those who are deleted are listed only where this asks for them. */
        status: statusSchema.optional(),
        arrives: z.boolean().optional(),
        /** Arriving, but with a value that is wrong. */
        arrivesWrong: z.boolean().optional(),
        failed: z.boolean().optional(),
        /** Name of a target group; null for those in none. */
        group: z.string().nullable().optional(),
        /** Values that fields must have; null for none. */
        having: z
          .array(z.object({ field: z.string(), value: z.string().nullable() }))
          .max(20)
          .default([]),
      }),
      output: z.object({ total: z.number(), users: z.array(listedUserSchema) }),
    },
    /** Null for an unknown person. */
    'platform.user': {
      input: ofSetting.extend({ id: z.string() }),
      output: targetUserSchema.nullable(),
    },
    /** The largest first. */
    'platform.groups': {
      input: ofSetting.extend(listWindow.shape),
      output: z.object({ total: z.number(), groups: z.array(listedGroupSchema) }),
    },
    /** Null where nobody is in such a group. `search` as of the table. */
    'platform.group': {
      input: ofSetting.extend({ ...listWindow.shape, name: z.string() }),
      output: openedGroupSchema.nullable(),
    },
    /** The values of one column, the most frequent first; null for none. */
    'platform.values': {
      input: ofSetting.extend({ field: z.string().max(100), ...listWindow.shape }),
      output: z.object({
        total: z.number(),
        values: z.array(z.object({ value: z.string().nullable(), people: z.number() })),
      }),
    },
    /** Some people as a setting that is not saved would make them: those asked for, else those who changed last. */
    'platform.sample': {
      input: ofSetting.extend({
        setting: platformSettingSchema,
        ids: z.array(z.string()).max(50).optional(),
        limit: z.number().int().min(1).max(50).default(5),
      }),
      output: z.object({ users: z.array(listedUserSchema) }),
    },
  },
  streams: {
    /** What a changed setting would do; changes nothing. Whoever stops reading has cancelled it. */
    'platform.preview': {
      input: ofSetting.extend({ setting: platformSettingSchema }),
      event: previewEventSchema,
    },
  },
  /** Null until somebody looks: only then are people derived. */
  slices: {
    platform: targetCountsSchema.nullable(),
    /** What requests did, newest first, at most 200. */
    targetEvents: z.array(targetEventSchema),
  },
} satisfies FeatureContract;
