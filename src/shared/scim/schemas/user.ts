/** The core User (RFC 7643 sections 4.1 and 8.7.1). */
import type { Schema } from './attribute-definition';
import { binary, boolean, complex, plural, reference, string } from './define';

export const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';

const readOnly = { mutability: 'readOnly' } as const;
const workHomeOther = ['work', 'home', 'other'];

const name = complex('name', 'The parts of the person’s name.', [
  string('formatted', 'The whole name, ready to show.'),
  string('familyName', 'Family name, last name.'),
  string('givenName', 'Given name, first name.'),
  string('middleName', 'Middle names.'),
  string('honorificPrefix', 'Title before the name: Dr., Ms.'),
  string('honorificSuffix', 'What follows the name: Jr., III.'),
]);

const addresses = complex(
  'addresses',
  'Postal addresses.',
  [
    string('formatted', 'The whole address, ready to show; may have several lines.'),
    string('streetAddress', 'Street, house number, post box; may have several lines.'),
    string('locality', 'Town or city.'),
    string('region', 'State, province or region.'),
    string('postalCode', 'Postal code.'),
    string('country', 'Country as a two-letter code of ISO 3166-1.'),
    string('type', 'What this address is for.', { canonicalValues: workHomeOther }),
    // Not in the representation of RFC 7643 section 8.7.1, but used by its examples and defined in section 2.4.
    boolean('primary', 'True for the preferred address; at most one is.'),
  ],
  { multiValued: true },
);

const groups = complex(
  'groups',
  'Groups that the user belongs to. They change through the group, never here.',
  [
    string('value', 'Identifier of the group.', readOnly),
    reference('$ref', 'Address of the group.', { ...readOnly, referenceTypes: ['User', 'Group'] }),
    string('display', 'Name of the group.', readOnly),
    string('type', 'Whether the user is a member itself or through another group.', {
      ...readOnly,
      canonicalValues: ['direct', 'indirect'],
    }),
  ],
  { ...readOnly, multiValued: true },
);

export const userSchema: Schema = {
  id: userUrn,
  name: 'User',
  description: 'User account',
  attributes: [
    string('userName', 'The name that the user signs in with; unique among all users.', {
      required: true,
      uniqueness: 'server',
    }),
    name,
    string('displayName', 'The name to show for the user.'),
    string('nickName', 'The casual name that the user goes by.'),
    reference('profileUrl', 'Address of a page about the user.', { referenceTypes: ['external'] }),
    string('title', 'Job title.'),
    string('userType', 'Relation to the organisation: Employee, Contractor, Intern.'),
    string('preferredLanguage', 'Languages that the user prefers, as in an Accept-Language header: en-US.'),
    string('locale', 'Language tag for formats of dates, numbers and currency: en-US.'),
    string('timezone', 'Time zone by its IANA name: Europe/Istanbul.'),
    boolean('active', 'Whether the account may be used.'),
    string('password', 'Accepted on writing and never returned.', {
      mutability: 'writeOnly',
      returned: 'never',
    }),
    plural('emails', 'E-mail addresses.', string('value', 'An e-mail address.'), workHomeOther),
    plural('phoneNumbers', 'Phone numbers.', string('value', 'A phone number.'), [
      'work',
      'home',
      'mobile',
      'fax',
      'pager',
      'other',
    ]),
    plural('ims', 'Instant messaging addresses.', string('value', 'An instant messaging address.'), [
      'aim',
      'gtalk',
      'icq',
      'xmpp',
      'msn',
      'skype',
      'qq',
      'yahoo',
    ]),
    plural(
      'photos',
      'Pictures of the user.',
      reference('value', 'Address of a picture.', { referenceTypes: ['external'] }),
      ['photo', 'thumbnail'],
    ),
    addresses,
    groups,
    plural('entitlements', 'What the user may do or has.', string('value', 'An entitlement.'), []),
    plural('roles', 'Roles of the user.', string('value', 'A role.'), []),
    plural('x509Certificates', 'Certificates of the user.', binary('value', 'A certificate, base64.'), []),
  ],
};
