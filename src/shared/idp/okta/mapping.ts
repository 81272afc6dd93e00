/**
 * What Okta sends of a person by default: the profile mappings *Okta User to* the application, with the external names of the
 * catalogue templates. `externalId` is Okta's own id and `active` the assignment; neither is a mapping there.
 */
import type { AttributeMapping, Mapping } from '../common/attribute-mapping';
import { attributePathOf, coreNamespace, type ExternalName, enterpriseNamespace } from './external-name';

export interface ProfileMapping extends ExternalName {
  /** Variable name in the profile of the application's user. */
  attribute: string;
  /** In Okta Expression Language. */
  expression: string;
  /** PUSH: apply mapping on user create and update. DONT_PUSH: on create only. */
  pushStatus: 'PUSH' | 'DONT_PUSH';
}

function core(attribute: string, expression: string, externalName = attribute): ProfileMapping {
  return { attribute, expression, externalName, externalNamespace: coreNamespace, pushStatus: 'PUSH' };
}

function enterprise(attribute: string, expression: string, externalName = attribute): ProfileMapping {
  return { attribute, expression, externalName, externalNamespace: enterpriseNamespace, pushStatus: 'PUSH' };
}

const ofWorkAddress = (name: string) => `addresses.^[type=='work'].${name}`;

export const oktaProfileMappings: readonly ProfileMapping[] = [
  core('userName', 'user.login'),
  core('givenName', 'user.firstName', 'name.givenName'),
  core('familyName', 'user.lastName', 'name.familyName'),
  core('email', 'user.email', "emails.^[type=='work'].value"),
  core('displayName', 'user.displayName'),
  core('locale', 'user.locale'),
  core('title', 'user.title'),
  core('primaryPhone', 'user.primaryPhone', "phoneNumbers.^[type=='work'].value"),
  core('streetAddress', 'user.streetAddress', ofWorkAddress('streetAddress')),
  core('city', 'user.city', ofWorkAddress('locality')),
  core('state', 'user.state', ofWorkAddress('region')),
  core('zipCode', 'user.zipCode', ofWorkAddress('postalCode')),
  core('countryCode', 'user.countryCode', ofWorkAddress('country')),
  core('preferredLanguage', 'user.preferredLanguage'),
  core('userType', 'user.userType'),
  enterprise('employeeNumber', 'user.employeeNumber'),
  enterprise('costCenter', 'user.costCenter'),
  enterprise('organization', 'user.organization'),
  enterprise('division', 'user.division'),
  enterprise('department', 'user.department'),
  enterprise('managerValue', 'user.managerId', 'manager.value'),
];

/** The row that the guide adds for time zones. */
export const timeZoneMapping: ProfileMapping = core('timezone', 'user.timezone');

function rowOf({ expression, pushStatus, ...name }: ProfileMapping): AttributeMapping {
  const target = attributePathOf(name);
  return {
    source: expression,
    type: 'expression',
    target,
    ...(target === 'userName' && { matching: 1 }),
    ...(pushStatus === 'DONT_PUSH' && { apply: 'only during creation' }),
  };
}

export function mappingOf(users: readonly ProfileMapping[]): Mapping {
  return {
    users: users.map(rowOf),
    // Group Push knows no mapping: it sends the name and the members.
    groups: [
      { source: 'name', type: 'direct', target: 'displayName', matching: 1 },
      { source: 'members', type: 'direct', target: 'members' },
    ],
  };
}

export const oktaMapping: Mapping = mappingOf(oktaProfileMappings);

/** With the row for time zones, as the guide sets it up. */
export const rehearsalMapping: Mapping = mappingOf([...oktaProfileMappings, timeZoneMapping]);
