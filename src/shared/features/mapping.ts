/** The mapping in force of a SCIM setting, and what becomes of it: attribute by attribute, from the provider to the platform. */
import { z } from 'zod';
import { resourceReferenceSchema } from '../exchange';
import { attributeMappingSchema } from '../idp/common/attribute-mapping';
import {
  broughtMappingSchema,
  broughtOriginSchema,
  mappingInForceSchema,
} from '../idp/common/mapping-in-force';
import { markNames } from '../mapping/marks';
import { severities } from '../severities';
import { type FeatureContract, ofSetting } from './feature-contract';

/** Whose values a row shows. `company`: of the people of a rehearsal, where nobody has come yet. */
const subjectSchema = z.object({
  id: z.string(),
  name: z.string(),
  from: z.enum(['directory', 'company']),
});
export type Subject = z.infer<typeof subjectSchema>;

const sentSchema = z.object({
  /** `not known`: the attributes that it is made of do not arrive, or this provider's language is not run here. */
  state: z.enum(['value', 'nothing', 'problem', 'not known', 'not mapped']),
  value: z.string().nullable(),
  /** A sentence. Plain text. */
  why: z.string().nullable(),
});
export type Sent = z.infer<typeof sentSchema>;

/** Of the people at hand. */
const arrivedSchema = z.object({
  people: z.number(),
  /** How many different values; counted no further than `isMany`. */
  distinct: z.number(),
  isMany: z.boolean(),
  /** The most frequent first. */
  examples: z.array(z.string()),
  /** People who have several values there, of which the platform takes one. */
  several: z.number(),
});
export type Arrived = z.infer<typeof arrivedSchema>;

const onPlatformSchema = z.object({
  field: z.string(),
  value: z.string().nullable(),
  raw: z.string().nullable(),
  how: z.enum(['field mapping', 'resolved', 'guess', 'question', 'refused', 'empty']),
  /** Rich text. */
  rule: z.string(),
});
export type OnPlatform = z.infer<typeof onPlatformSchema>;

const tableRowSchema = z.object({
  /** Tells rows apart. */
  key: z.string(),
  path: z.string(),
  /** Place among the rows of the mapping for people; null where it has none. */
  index: z.number().nullable(),
  row: attributeMappingSchema.nullable(),
  /** As the schema of the SCIM setting declares it, in its words: `string`; null for what no schema knows. */
  type: z.string().nullable(),
  sent: sentSchema,
  arrived: arrivedSchema,
  /** Null where no field takes it. */
  platform: onPlatformSchema.nullable(),
  marks: z.array(z.enum(markNames)),
});
export type TableRow = z.infer<typeof tableRowSchema>;

/** The same of groups. `people` of what arrived are groups there, and `members` is told as how many there are. */
const groupTableSchema = z.object({
  groups: z.number(),
  isExpected: z.boolean(),
  /** The group that rows are worked out for. */
  subject: z.object({ id: z.string(), name: z.string() }).nullable(),
  rows: z.array(tableRowSchema),
});
export type GroupTable = z.infer<typeof groupTableSchema>;

const causeCountSchema = z.object({
  rule: z.string(),
  cause: z.string().optional(),
  attributePath: z.string().optional(),
  severity: z.enum(severities),
  people: z.number(),
});
export type CauseCount = z.infer<typeof causeCountSchema>;

const mappingTableSchema = z.object({
  /** Who arrived; where nobody has, whom the company of a rehearsal has. */
  people: z.number(),
  isExpected: z.boolean(),
  /** Name of that company. */
  company: z.string().nullable(),
  subject: subjectSchema.nullable(),
  rows: z.array(tableRowSchema),
  groups: groupTableSchema,
  /** What would be wrong with people who are only expected; null where the findings of the SCIM setting say it. */
  causes: z.array(causeCountSchema).nullable(),
});
export type MappingTable = z.infer<typeof mappingTableSchema>;

const progressSchema = z.object({ kind: z.literal('progress'), lookedAt: z.number(), people: z.number() });
const tableEventSchema = z.discriminatedUnion('kind', [
  progressSchema,
  z.object({ kind: z.literal('table'), table: mappingTableSchema }),
]);
export type TableEvent = z.infer<typeof tableEventSchema>;

const requestSchema = z.object({
  /** Place in the journal; null where the journal does not hold it any more. */
  sequence: z.number().nullable(),
  method: z.string(),
  /** RFC 3339, UTC. */
  at: z.string(),
  person: resourceReferenceSchema,
});

const somePeopleSchema = z.object({ count: z.number(), some: z.array(resourceReferenceSchema) });

const openedRowSchema = z.object({
  people: z.number(),
  lacking: somePeopleSchema,
  /** The most frequent first. */
  values: z.array(
    z.object({ value: z.string(), people: z.number(), some: z.array(resourceReferenceSchema) }),
  ),
  distinct: z.number(),
  isMany: z.boolean(),
  /** Requests that set what is there now. */
  first: requestSchema.nullable(),
  latest: requestSchema.nullable(),
});
export type OpenedRow = z.infer<typeof openedRowSchema>;

/** An attribute of the provider that a row asks. */
const inputSchema = z.object({
  name: z.string(),
  /** Null where it is empty. */
  value: z.string().nullable(),
  /** False where nothing that arrives tells it: empty, or what is tried. */
  isKnown: z.boolean(),
});

const lineSchema = z.object({
  /** Part of the expression. */
  part: z.string(),
  /** Null where nothing comes of it. */
  value: z.string().nullable(),
  note: z.string().nullable(),
});

const rangeSchema = z.object({ start: z.number(), end: z.number() });
const triedPersonSchema = z.object({
  subject: subjectSchema.nullable(),
  sent: sentSchema,
  /** Where the problem is, in the expression. */
  range: rangeSchema.nullable(),
  inputs: z.array(inputSchema),
  /** Innermost first. */
  lines: z.array(lineSchema),
  platform: onPlatformSchema.nullable(),
  /** What would be found, the worst first. */
  findings: z.array(z.object({ title: z.string(), severity: z.enum(severities) })),
});
export type TriedPerson = z.infer<typeof triedPersonSchema>;

const triedEveryoneSchema = z.object({
  people: z.number(),
  /** Each person is counted once: the value stays, is another, comes, goes, or is sent for nobody before and after. */
  same: z.number(),
  changed: z.number(),
  gained: z.number(),
  lost: z.number(),
  none: z.number(),
  /** Of all: for whom it fails. */
  problems: z.number(),
  /** Of the field that takes it: for how many it is told, now and then. Null where no field does. */
  onPlatform: z.object({ field: z.string(), before: z.number(), after: z.number() }).nullable(),
  /** The most frequent first. */
  changes: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      people: z.number(),
      some: z.array(resourceReferenceSchema),
    }),
  ),
  /** Attributes that it asks and nothing that arrives tells: taken as empty for everybody. */
  unknown: z.array(z.string()),
});
export type TriedEveryone = z.infer<typeof triedEveryoneSchema>;

const triedEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: triedPersonSchema }),
  progressSchema,
  z.object({ kind: z.literal('everyone'), everyone: triedEveryoneSchema }),
]);
export type TriedEvent = z.infer<typeof triedEventSchema>;

/** The person that rows are worked out for; without it, the one who changed last. */
const ofPerson = ofSetting.extend({ personId: z.string().optional() });

export const mappingContract = {
  calls: {
    /** In place of the one in force. */
    'mapping.take': {
      input: ofSetting.extend({ mapping: broughtMappingSchema, origin: broughtOriginSchema }),
      output: mappingInForceSchema,
    },
    /** Back to the provider's own: its usual one, or the variant of this id. */
    'mapping.reset': {
      input: ofSetting.extend({ variant: z.string().optional() }),
      output: mappingInForceSchema,
    },
    /** What arrived at an attribute path, and by which requests. */
    'mapping.row': { input: ofSetting.extend({ path: z.string().max(1_000) }), output: openedRowSchema },
    /** Whom rows can be worked out for. */
    'mapping.people': {
      input: ofSetting.extend({ search: z.string().max(200) }),
      output: z.object({ people: z.array(subjectSchema) }),
    },
  },
  streams: {
    /** The whole table, worked out in slices; whoever stops reading has cancelled it. */
    'mapping.table': { input: ofPerson, event: tableEventSchema },
    /** What a row would send instead, for one person and then for everybody; changes nothing. */
    'mapping.try': {
      input: ofPerson.extend({
        row: attributeMappingSchema,
        /** Values of attributes that do not arrive, for that person. */
        tried: z.record(z.string().max(200), z.string().max(1_000)).optional(),
      }),
      event: triedEventSchema,
    },
  },
  /** Null where there is no SCIM setting. */
  slices: { mapping: mappingInForceSchema.nullable() },
} satisfies FeatureContract;
