/** What OneLogin knows of a person, by the names of macros, and what the parameters of the application pick. */
import { displayNameOf } from '../../world/person';
import type { Employee } from '../../world/world';
import type { TemplateSource } from './template/render-template';

export interface SourceFacts {
  /** False for who is suspended or has no access any more. */
  isActive: boolean;
  manager: Employee | null;
  /** What the tenant keeps as the manager's id in the application; null where it keeps none. */
  managerId: string | null;
}

export function sourceOfPerson(
  person: Employee,
  { isActive, manager, managerId }: SourceFacts,
): TemplateSource {
  return {
    user: {
      firstname: person.givenName,
      lastname: person.familyName,
      display_name: displayNameOf(person),
      email: person.mail,
      active: isActive,
      manager_firstname: manager?.givenName ?? null,
      manager_lastname: manager?.familyName ?? null,
      city: person.city,
      state: person.state,
      country: person.country,
    },
    parameters: {
      // Normally the e-mail address; who has none is found by the name to sign in with.
      scimusername: person.mail ?? person.userName,
      external_manager_id: managerId,
      ...customFields(person),
    },
  };
}

/** A parameter for each further field, by the name that a public template or the data gives it. */
function customFields(person: Employee): TemplateSource['parameters'] {
  return {
    ...person.custom,
    department: person.department,
    title: person.title,
    timezone: person.timeZone,
    phone: person.workPhone,
    mobile: person.mobilePhone,
    employee_number: person.employeeNumber,
    locale: person.language,
    usage_location: person.usageLocation,
  };
}
