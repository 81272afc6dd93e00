/**
 * Alderpoint Instruments, a company that does not exist, in a domain that cannot (RFC 2606): what its Entra tenant holds.
 * Telephone numbers come from ranges that are set aside for fiction. Some entries are wrong on purpose, as they are in
 * real tenants; the comment beside each says what it teaches.
 */
export interface Employee {
  givenName: string;
  surname: string;
  jobTitle: string;
  department: string;
  city: string;
  state?: string;
  /** Free text in Entra. */
  country: string;
  /** ISO 3166-1 alpha-2, for licensing. Mapped to `timezone` here, as the platform documents it. */
  usageLocation?: string;
  preferredLanguage: string;
  telephoneNumber?: string;
  mobile?: string;
  /** userPrincipalName without its domain. */
  manager?: string;
  /** False where Entra knows no mail address. */
  hasMail?: false;
}

export const domain = 'alderpoint.example';

/** Joins during the incremental cycle. */
export const joiner: Employee = {
  givenName: 'Theo',
  surname: 'Marchetti',
  jobTitle: 'Junior Field Engineer',
  department: 'Field Operations',
  city: 'Turin',
  country: 'IT',
  preferredLanguage: 'it-IT',
  manager: 'ines.caldeira',
};

/** One group a department, assigned to the application. */
export const groups = ['Research', 'Sales', 'Field Operations', 'Finance'];
