import type { z } from 'zod';
import type { personDetailsSchema } from './person-schema';

/** What may change while a person stays the same person. */
export type PersonDetails = z.output<typeof personDetailsSchema>;

export interface Person extends PersonDetails {
  /** Never changes: given name and family name at first, such as `ines.caldeira`. */
  id: string;
}

/** What everybody calls the person. */
export function displayNameOf(person: Pick<Person, 'displayName' | 'givenName' | 'familyName'>): string {
  return person.displayName ?? `${person.givenName} ${person.familyName}`.trim();
}
