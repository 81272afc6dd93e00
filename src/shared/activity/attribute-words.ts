import { cutPath, withoutValueFilters } from '../normalised-path';

/** What a person calls an attribute. Keys are attribute paths in lower case, without schema URN and value filter. */
const words = new Map(
  Object.entries({
    username: 'user name',
    externalid: 'external id',
    displayname: 'display name',
    nickname: 'nickname',
    title: 'title',
    usertype: 'user type',
    preferredlanguage: 'preferred language',
    locale: 'locale',
    timezone: 'time zone',
    active: 'status',
    profileurl: 'profile address',
    name: 'name',
    'name.formatted': 'full name',
    'name.givenname': 'first name',
    'name.familyname': 'last name',
    'name.middlename': 'middle name',
    'name.honorificprefix': 'form of address',
    'name.honorificsuffix': 'name suffix',
    emails: 'e-mail',
    phonenumbers: 'phone number',
    addresses: 'address',
    'addresses.formatted': 'office',
    'addresses.streetaddress': 'street',
    'addresses.locality': 'city',
    'addresses.region': 'state',
    'addresses.postalcode': 'postal code',
    'addresses.country': 'country',
    roles: 'roles',
    entitlements: 'entitlements',
    employeenumber: 'employee number',
    department: 'department',
    manager: 'manager',
    costcenter: 'cost centre',
    organization: 'organization',
    division: 'division',
  }),
);

/** Types that make one phone number or e-mail differ from another in speech. */
const typed = new Map(
  Object.entries({
    'phonenumbers mobile': 'mobile number',
    'phonenumbers fax': 'fax number',
    'phonenumbers home': 'private phone number',
    'emails home': 'private e-mail',
    'emails other': 'other e-mail',
  }),
);

const schemaUrn = /^urn:[^[]*:/i;

/**
 * Path without schema URN, value filter and the `value` sub-attribute, in lower case: what one attribute is called
 * whichever way a client spelled it (RFC 7644 section 3.5.2).
 */
export function plainPath(attributePath: string): string {
  return withoutValueFilters(cutPath(attributePath).replace(schemaUrn, ''))
    .replace(/\.value$/i, '')
    .toLowerCase();
}

/** "phone number" for `phoneNumbers[type eq "work"].value`; an unknown attribute keeps its own name. */
export function wordsFor(attributePath: string): string {
  const path = cutPath(attributePath);
  const plain = plainPath(path);
  const type = /\[\s*type eq "([^"]*)"\s*\]/i.exec(path)?.[1]?.toLowerCase();
  return (
    typed.get(`${plain} ${type}`) ?? words.get(plain) ?? path.replace(schemaUrn, '').replace(/\.value$/i, '')
  );
}
