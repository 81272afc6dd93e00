import { z } from 'zod';

/** RFC 2119 strength of what a finding says: MUST, SHOULD, MAY or a vendor's habit. */
export const severitySchema = z.enum(['violation', 'deviation', 'note']);
export type Severity = z.infer<typeof severitySchema>;

/** What a diagnostic rule or a tolerance says about one exchange. All texts are rich text (see guide.ts). */
export const findingSchema = z.object({
  /** Id of the rule or tolerance, e.g. `string-boolean`. */
  rule: z.string(),
  severity: severitySchema,
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
