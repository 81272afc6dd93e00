/**
 * The fields of a target user and the attribute paths that fill them. Specification: the platform's page of SCIM settings, step
 * *Map Fields*. Without zod, so that the page can use it; the schema of a mapping is in `field-mapping.ts`.
 */
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

export interface FieldMapping {
  /** A standard field, or a custom column of the platform. */
  field: string;
  /** SCIM attribute path, with a filter in square brackets where one of several values is meant. */
  path: string;
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
