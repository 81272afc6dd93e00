/** Expressions of a vendor tried on people at hand: nothing is sent, nothing is stored. */
import { z } from 'zod';
import { attributeMappingSchema } from '../idp/common/attribute-mapping';
import type { Trace } from '../idp/common/expression/trace';
import type { ExpressionProblem, Language } from '../idp/common/laboratory';
import { identityProviderIdSchema } from '../idp/identity-provider-id';
import type { JsonValue } from '../scim/resource';
import type { FeatureContract } from './feature-contract';
import { nothing } from './feature-contract';

/** Longer than any language allows, so that it is the language that says so. */
const expression = z.string().max(100_000);

/** Whom it is tried on. */
const peopleSourceSchema = z.discriminatedUnion('kind', [
  /** The directory of a SCIM setting, turned round by the rows of its mapping. */
  z.object({ kind: z.literal('setting'), settingId: z.string() }),
  /** A company that comes with the program. */
  z.object({ kind: z.literal('company'), company: z.string() }),
  /** JSON or CSV with the vendor's own attribute names. */
  z.object({ kind: z.literal('pasted'), text: z.string() }),
]);
export type PeopleSource = z.infer<typeof peopleSourceSchema>;

const personSchema = z.object({ id: z.string(), name: z.string() });
const value = z.custom<JsonValue>();
const problem = z.custom<ExpressionProblem>();

/** How many there are, and a few of them. */
const somePeopleSchema = z.object({ people: z.number(), some: z.array(personSchema) });

const evaluationSchema = z.object({
  people: z.number(),
  withValue: z.number(),
  /** To whom nothing is sent, without a mistake. */
  withoutValue: z.number(),
  failed: z.number(),
  /** How many different values there are; the most frequent are listed. */
  distinct: z.number(),
  values: z.array(somePeopleSchema.extend({ value })),
  /** Why somebody has no value, the most frequent first. */
  problems: z.array(somePeopleSchema.extend({ problem })),
  /** The first people, each with what comes out. */
  rows: z.array(personSchema.extend({ value, problem: problem.nullable() })),
  /** Where it was compared: who gets something else than from the row, and the first of them. */
  changes: z
    .object({
      people: z.number(),
      some: z.array(personSchema.extend({ from: value, to: value })),
    })
    .nullable(),
  /** Attributes that are asked and that nothing tells of these people, so that they count as empty. */
  notTold: z.array(z.string()),
  /** Columns or keys of what was pasted that the vendor has no attribute for. */
  notUsed: z.array(z.string()),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const evaluationEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), lookedAt: z.number(), people: z.number() }),
  /** The expression can't be read. */
  z.object({ kind: z.literal('refused'), problem }),
  /** Whom it is to be tried on is not there or can't be read, as a sentence. */
  z.object({ kind: z.literal('no people'), sentence: z.string() }),
  z.object({ kind: z.literal('result'), evaluation: evaluationSchema }),
]);
export type EvaluationEvent = z.infer<typeof evaluationEventSchema>;

const tracedSchema = personSchema.extend({
  /** What the expression asks, in its order. `told` is false where nothing tells it of this person. */
  attributes: z.array(z.object({ name: z.string(), value, told: z.boolean(), tried: z.boolean() })),
  value,
  problem: problem.nullable(),
  trace: z.custom<Trace<JsonValue>>().nullable(),
});
export type TracedPerson = z.infer<typeof tracedSchema>;

const question = z.object({ idp: identityProviderIdSchema, expression, people: peopleSourceSchema });

export const laboratoryContract = {
  calls: {
    /** Null where the vendor's language is not known here. */
    'laboratory.language': {
      input: z.object({ idp: identityProviderIdSchema }),
      output: z.object({ language: z.custom<Language>().nullable() }),
    },
    'laboratory.companies': {
      input: nothing,
      output: z.object({
        companies: z.array(z.object({ id: z.string(), name: z.string(), people: z.number() })),
      }),
    },
    /** Whom there is to trace, by name. */
    'laboratory.people': {
      input: z.object({
        idp: identityProviderIdSchema,
        people: peopleSourceSchema,
        search: z.string().max(500).default(''),
      }),
      output: z.object({ total: z.number(), people: z.array(personSchema) }),
    },
    /** How a value comes about for one person; null where nobody is there. A refused expression is in `problem`. */
    'laboratory.trace': {
      input: question.extend({
        /** Null for the first there is. */
        person: z.string().nullable(),
        /** Values in place of this person's own, by attribute. */
        tried: z.record(z.string(), z.string()).default({}),
      }),
      output: z.object({ traced: tracedSchema.nullable(), problem: problem.nullable() }),
    },
  },
  slices: {},
  streams: {
    /** Ends with the result, or with what is wrong with the expression or the people. */
    'laboratory.evaluate': {
      input: question.extend({
        /** A row to compare with: what it gives counts as before. */
        instead: attributeMappingSchema.nullable().default(null),
      }),
      event: evaluationEventSchema,
    },
  },
} satisfies FeatureContract;
