/**
 * Which attribute path fills which field of a target user. Specification: the platform's page of SCIM settings, step *Map Fields*.
 * Custom fields take part like the standard ones.
 */
import { z } from 'zod';
import { parsePatchPath } from '../scim/filter/parser';
import { enterpriseUserUrn } from '../scim/schemas/enterprise-user';

/** As the platform calls them. */
export const standardFields = [
  'Email',
  'First Name',
  'Last Name',
  'Department',
  'Phone Number',
  'Time Zone',
] as const;
export type StandardField = (typeof standardFields)[number];

export const defaultPaths: Readonly<Record<StandardField, string>> = {
  Email: 'emails[type eq "work"].value',
  'First Name': 'name.givenName',
  'Last Name': 'name.familyName',
  Department: `${enterpriseUserUrn}:department`,
  'Phone Number': 'phoneNumbers[type eq "work"].value',
  'Time Zone': 'timezone',
};

export const fieldMappingSchema = z.strictObject({
  /** A standard field, or a custom column of the platform. */
  field: z.string().trim().min(1, 'Enter the name of a field').max(100, 'At most 100 characters'),
  /** SCIM attribute path, with a filter in square brackets where one of several values is meant. */
  path: z.string().trim().min(1, 'Enter an attribute path').max(1_000).superRefine(requirePath),
});
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

function requirePath(path: string, context: z.RefinementCtx): void {
  const problem = pathProblem(path);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
}

/** Why a text is no attribute path, as a sentence; null where it is one. */
export function pathProblem(path: string): string | null {
  try {
    parsePatchPath(path);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it can’t be read';
    return `This is no attribute path: ${reason}.`;
  }
}

/** What a new SCIM setting begins with. */
export const newFieldMappings: readonly FieldMapping[] = standardFields.map((field) => ({
  field,
  path: defaultPaths[field],
}));

/** The step may be skipped: then these are synchronized, and the time zone is not. */
const withoutMapping: readonly FieldMapping[] = newFieldMappings.filter(({ field }) => field !== 'Time Zone');

export function effectiveMappings(mappings: readonly FieldMapping[]): readonly FieldMapping[] {
  return mappings.length === 0 ? withoutMapping : mappings;
}

/** Names of fields are one in any case, and with blanks around them. */
export function sameField(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
