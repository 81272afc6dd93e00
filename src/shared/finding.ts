import { z } from 'zod';
import { severities } from './severities';

/**
 * What the platform makes of it: a person or group does not arrive there, or not what was changed about them; a value or a
 * membership differs from what was meant; nothing goes wrong.
 */
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** RFC 2119 key word of the text that a finding is about, or none of its: what vendors do, what the platform needs. */
export const requirementSchema = z.enum(['MUST', 'SHOULD', 'MAY', 'vendor habit', 'platform requirement']);
export type Requirement = z.infer<typeof requirementSchema>;

/** What a diagnostic rule or a tolerance says about one exchange. All texts are rich text (see guide.ts). */
export const findingSchema = z.object({
  /** Id of the rule or tolerance, e.g. `string-boolean`. */
  rule: z.string(),
  /** One of the causes that the rule distinguishes. */
  cause: z.string().optional(),
  severity: severitySchema,
  /** Absent where no text is concerned. */
  requirement: requirementSchema.optional(),
  /** Short and plain, fits a tag in a list row: `"False" as text`. */
  title: z.string(),
  /** What happened and what it means, in words an admin understands. */
  explanation: z.string(),
  /** What to do, where, in whose console. Absent where nothing needs doing. */
  remedy: z.string().optional(),
  /** e.g. `RFC 7644 section 3.5.2`. */
  source: z.string().optional(),
  /** The attribute path concerned, where there is one. */
  attributePath: z.string().optional(),
  /** Further ones of which the same is true, a few at most. */
  otherPaths: z.array(z.string()).optional(),
  /** True where a named tolerance accepted what the RFC would refuse. */
  tolerated: z.boolean().optional(),
});
export type Finding = z.infer<typeof findingSchema>;
