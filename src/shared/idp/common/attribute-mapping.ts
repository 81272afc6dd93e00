/** A mapping as an admin sees it: row by row, from what the identity provider knows to where it is sent. */
import { z } from 'zod';

export const attributeMappingSchema = z.strictObject({
  /** Attribute, expression or constant text of the identity provider; empty where only `defaultIfNull` counts. */
  source: z.string(),
  type: z.enum(['direct', 'expression', 'constant', 'none']),
  /** SCIM attribute path. */
  target: z.string().min(1),
  /** Precedence, from 1, of a matching attribute: by these the client looks whether somebody is there already. */
  matching: z.number().int().min(1).optional(),
  /** When the row is sent. Always, where it does not say. */
  apply: z.enum(['always', 'only during creation']).optional(),
  /** Sent at creation where the source has no value. */
  defaultIfNull: z.string().optional(),
});
export type AttributeMapping = z.output<typeof attributeMappingSchema>;

export const mappingSchema = z.strictObject({
  users: z.array(attributeMappingSchema),
  groups: z.array(attributeMappingSchema),
});
export type Mapping = z.output<typeof mappingSchema>;
