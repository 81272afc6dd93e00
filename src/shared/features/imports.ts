/** Files of an identity provider, traffic and requests that are offered to be read: what each is, and what it says. */
import { z } from 'zod';
import { severitySchema } from '../finding';
import { attributeMappingSchema, mappingSchema } from '../idp/common/attribute-mapping';
import { broughtMappingSchema } from '../idp/common/mapping-in-force';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import { largestPart } from '../import-size';
import { type FeatureContract, nothing, ofSetting } from './feature-contract';

const offeredSchema = z.object({ name: z.string().max(300), upload: z.string().max(100) });

/** How many of the people at hand are concerned; null where there are none. */
const countedSchema = z.object({ people: z.number(), of: z.number() });

const lintSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  row: z.string().nullable(),
  title: z.string(),
  sentence: z.string(),
  fix: z.string(),
  value: z.string().nullable(),
  change: z
    .object({ before: attributeMappingSchema.nullable(), after: attributeMappingSchema.nullable() })
    .nullable(),
  counted: countedSchema.nullable(),
  /** A few of whom it concerns. */
  names: z.array(z.string()),
});

/** A row that two mappings have otherwise. */
const rowDifferenceSchema = z.object({
  target: z.string(),
  /** In the file; null where it lacks the row. */
  here: attributeMappingSchema.nullable(),
  other: attributeMappingSchema.nullable(),
});

const mappingReadSchema = z.object({
  kind: z.literal('mapping'),
  idp: z.string(),
  /** "an attribute mapping exported from Microsoft Entra ID". */
  what: z.string(),
  names: z.array(z.string()),
  mapping: mappingSchema,
  facts: z.array(z.string()),
  unknown: z.array(z.object({ place: z.string(), sentence: z.string() })),
  lint: z.array(lintSchema),
  corrected: z.object({ name: z.string(), text: z.string() }).nullable(),
  giveBack: z.string().nullable(),
  /** What people are counted; null where there are none. */
  countedOn: z.object({ what: z.string(), people: z.number() }).nullable(),
  fromDefault: z.array(rowDifferenceSchema),
});
export type MappingRead = z.infer<typeof mappingReadSchema>;

const missingPersonSchema = z.object({
  name: z.string(),
  /** By which the person may be found in the directory. */
  keys: z.array(z.string()),
  /** RFC 3339; null where the log does not say. */
  at: z.string().nullable(),
  reason: z.string(),
});

const logReadSchema = z.object({
  kind: z.literal('log'),
  idp: z.string(),
  what: z.string(),
  name: z.string(),
  events: z.number(),
  people: z.number(),
  /** Heads and kinds of events. */
  notUnderstood: z.array(z.string()),
  causes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      explanation: z.string(),
      remedy: z.string(),
      people: z.array(missingPersonSchema),
    }),
  ),
});
export type LogRead = z.infer<typeof logReadSchema>;

const requestsReadSchema = z.object({
  kind: z.literal('requests'),
  what: z.string(),
  name: z.string(),
  /** To SCIM endpoints. */
  requests: z.number(),
  /** What is no request to a SCIM server, or was left out. */
  leftOut: z.number(),
});

/** What can't be used, with a sentence that says what it is and where it stops. */
const otherReadSchema = z.object({
  kind: z.literal('other'),
  sentence: z.string(),
  /** It is a SCIM setting. */ isSetting: z.boolean(),
});

const readSchema = z.discriminatedUnion('kind', [
  mappingReadSchema,
  logReadSchema,
  requestsReadSchema,
  otherReadSchema,
]);
export type Read = z.infer<typeof readSchema>;

const playedSchema = ofSetting.extend({
  sent: z.number(),
  /** Ids that nobody here has: for each somebody stood in. */
  stoodIn: z.number(),
  /** Not sent, and why: more than are played (said first), a row that can't be run, a body that was cut. Each once. */
  problems: z.array(z.string()),
});

/** A log that is kept for its SCIM setting. */
const keptLogSchema = z.object({
  id: z.string(),
  name: z.string(),
  what: z.string(),
  /** RFC 3339. */
  at: z.string(),
  people: z.number(),
});

export const importsContract = {
  calls: {
    /** A part of a file; those of one `upload` are put together in their order. 413 for more than is read here. */
    'imports.part': {
      input: z.object({ upload: z.string().min(1).max(100), text: z.string().max(largestPart) }),
      output: nothing,
    },
    /**
     * What the files are. Those of one identity provider are read together. Nothing is changed and nothing kept.
     * @param settingId whose people and fields they are compared with; null for none
     */
    'imports.read': {
      input: z.object({
        files: z.array(offeredSchema).min(1).max(10),
        settingId: z.string().nullable(),
        /** People to count on, in the vendor's own attribute names: JSON or CSV. */
        people: offeredSchema.nullable().default(null),
      }),
      output: readSchema,
    },
    /** Keeps what a log says for this SCIM setting: it stands among its findings from now on. */
    'imports.keepLog': { input: ofSetting.extend({ log: logReadSchema }), output: keptLogSchema },
    'imports.removeLog': { input: ofSetting.extend({ id: z.string() }), output: nothing },
    /** Sends the requests into a sandbox, one after the other, and answers when all were answered. */
    'imports.play': {
      input: offeredSchema,
      output: playedSchema,
    },
    /** Sends people as a mapping makes them into a sandbox, each as a new user. */
    'imports.tryOn': {
      input: z.object({
        idp: identityProviderIdSchema,
        mapping: broughtMappingSchema,
        people: offeredSchema,
      }),
      output: playedSchema,
    },
  },
  /** Logs of the SCIM setting on show; null where there is none. */
  slices: { imports: z.object({ logs: z.array(keptLogSchema) }).nullable() },
} satisfies FeatureContract;
