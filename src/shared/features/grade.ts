/** What the client of an identity provider does beyond or beside the RFC, counted from the requests that are kept. */
import { z } from 'zod';
import { requirementSchema } from '../finding';
import { type FeatureContract, ofSetting } from './feature-contract';

const habitSchema = z.object({
  /** Of a tolerance, of a diagnostic rule or of a habit that shows in many requests only; unique. */
  id: z.string(),
  title: z.string(),
  level: requirementSchema,
  /** "12 requests", "0 of 40 changes". */
  counted: z.string(),
  /** Rich text. */
  explanation: z.string(),
  /** What changes it in the console, rich text; null where nothing is known that does. */
  remedy: z.string().nullable(),
  source: z.string().nullable(),
  /** Sequence of the latest request that shows it; null where none does alone. */
  latest: z.number().nullable(),
});
export type Habit = z.infer<typeof habitSchema>;

export const trafficGradeSchema = z.object({
  /** Name of the identity provider. */
  idp: z.string(),
  requests: z.number(),
  simulated: z.number(),
  /** RFC 3339; null where nothing came. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The gravest first. */
  habits: z.array(habitSchema),
  /** How often it did what: "Look-ups", "Users replaced with PUT". */
  verbs: z.array(z.object({ what: z.string(), count: z.number() })),
});
export type TrafficGrade = z.infer<typeof trafficGradeSchema>;

export const gradeContract = {
  calls: { 'grade.read': { input: ofSetting, output: trafficGradeSchema } },
  slices: {},
} satisfies FeatureContract;
