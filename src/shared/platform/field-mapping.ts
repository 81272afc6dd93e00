/** A field mapping as it is stored and stands in a setting file. Custom fields take part like the standard ones. */
import { z } from 'zod';
import { type FieldMapping, pathProblem } from './fields';

export const fieldMappingSchema = z.strictObject({
  field: z.string().trim().min(1, 'Enter the name of a field').max(100, 'At most 100 characters'),
  path: z.string().trim().min(1, 'Enter an attribute path').max(1_000).superRefine(requirePath),
}) satisfies z.ZodType<FieldMapping>;

function requirePath(path: string, context: z.RefinementCtx): void {
  const problem = pathProblem(path);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
}
