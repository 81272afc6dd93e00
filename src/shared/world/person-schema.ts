/** A person as a company's directory knows them, before any vendor's names for it. */
import { z } from 'zod';

/** What is not known is null; an empty text is one that somebody left behind. */
const known = z.string().nullable();

/** What may change while a person stays the same person. */
export const personDetailsSchema = z.strictObject({
  givenName: z.string(),
  familyName: z.string(),
  /** Where it is not made of both names. */
  displayName: known,
  /** With which they sign in, domain included. */
  userName: z.string(),
  mail: known,
  title: known,
  department: known,
  /** Id of another person. */
  manager: known,
  workPhone: known,
  mobilePhone: known,
  fax: known,
  office: known,
  street: known,
  city: known,
  state: known,
  postalCode: known,
  /** As somebody typed it: a code or a name. */
  country: known,
  /** ISO 3166-1 alpha-2: where licences are used. */
  usageLocation: known,
  /** Of the IANA database. */
  timeZone: known,
  language: known,
  employeeNumber: known,
  /** RFC 3339 date. */
  hiredOn: known,
  licence: known,
  /** What this company alone keeps of its people. */
  custom: z.record(z.string(), z.string()),
});
