/** What the platform makes of the people of one SCIM setting: target users and target groups. */
import { z } from 'zod';
import { resourceReferenceSchema } from '../exchange';
import { platformSettingSchema } from '../platform/platform-setting';
import { type FeatureContract, listWindow, ofSetting } from './feature-contract';

const statusSchema = z.enum(['Active', 'Inactive', 'deleted']);

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
  whyNotHere: z.string().nullable(),
  fields: z.array(targetFieldSchema),
  groups: z.array(targetGroupSchema),
  whyNoGroup: z.string().nullable(),
});

const listedUserSchema = z.object({ person: resourceReferenceSchema, target: targetUserSchema });

const listedGroupSchema = z.object({
  name: z.string(),
  by: targetGroupSchema.shape.by,
  documented: z.boolean(),
  people: z.number(),
});
export type ListedGroup = z.infer<typeof listedGroupSchema>;

export const targetCountsSchema = z.object({
  /** False while people are looked at: the counts still change then. */
  isComplete: z.boolean(),
  /** How many were looked at, and how many there are. */
  lookedAt: z.number(),
  users: z.number(),
  active: z.number(),
  inactive: z.number(),
  /** Who has no e-mail address. */
  notArriving: z.number(),
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
        /** A field, `name` or `status`; in the order of creation without it. */
        sort: z.string().max(100).optional(),
        descending: z.boolean().default(false),
        status: statusSchema.optional(),
        arrives: z.boolean().optional(),
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
  },
  streams: {
    /** What a changed setting would do; changes nothing. Whoever stops reading has cancelled it. */
    'platform.preview': {
      input: ofSetting.extend({ setting: platformSettingSchema }),
      event: previewEventSchema,
    },
  },
  /** Null until somebody looks: only then are people derived. */
  slices: { platform: targetCountsSchema.nullable() },
} satisfies FeatureContract;
