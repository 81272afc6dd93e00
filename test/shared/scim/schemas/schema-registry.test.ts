import { describe, expect, test } from 'vitest';
import { parseAttributePath } from '../../../../src/shared/scim/attribute-path';
import {
  discoverySchemas,
  standardRegistry,
  standardResourceTypes,
  standardSchemas,
} from '../../../../src/shared/scim/schemas';
import type { AttributeDefinition, Schema } from '../../../../src/shared/scim/schemas/attribute-definition';
import { string } from '../../../../src/shared/scim/schemas/define';
import {
  createSchemaRegistry,
  type ResolvedResourceType,
  resolveAttribute,
} from '../../../../src/shared/scim/schemas/schema-registry';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function typeNamed(name: string, registry = standardRegistry): ResolvedResourceType {
  const type = registry.byName.get(name);
  if (type === undefined) throw new Error(`no ${name}`);
  return type;
}

function pathOf(text: string, type = typeNamed('user')): string {
  const found = resolveAttribute(type, parseAttributePath(text));
  return found.kind === 'attribute' ? found.attribute.path : found.kind;
}

describe('finding an attribute by its path (RFC 7644 section 3.10)', () => {
  test.each([
    ['USERNAME', 'userName'],
    ['name.GivenName', 'name.givenName'],
    ['urn:IETF:params:scim:schemas:core:2.0:user:NAME.givenname', 'name.givenName'],
    ['emails.$ref', 'unknown sub-attribute'],
    ['groups.$REF', 'groups.$ref'],
    ['meta.lastmodified', 'meta.lastModified'],
    ['externalid', 'externalId'],
    [`${enterprise}:Department`, `${enterprise}:department`],
    [`${enterprise.toUpperCase()}:manager.value`, `${enterprise}:manager.value`],
    ['department', `${enterprise}:department`],
    ['manager.value', `${enterprise}:manager.value`],
    [enterprise, 'extension'],
    ['nothing', 'unknown'],
    ['constructor', 'unknown'],
    [`${enterprise}:userName`, 'unknown'],
    ['urn:example:2.0:User:userName', 'unknown'],
  ])('%s leads to %s', (text, path) => {
    expect(pathOf(text)).toBe(path);
  });
});

describe('a registry', () => {
  const badge: Schema = {
    id: 'urn:ietf:params:scim:schemas:extension:acme:2.0:User',
    name: 'Badge',
    description: 'Badges',
    attributes: [string('badge', 'The badge.', { uniqueness: 'server', returned: 'request' })],
  };
  const [user] = standardResourceTypes;
  if (user === undefined) throw new Error('no user');

  test('takes custom schema extensions and custom resource types', () => {
    const extended = {
      ...user,
      schemaExtensions: [...user.schemaExtensions, { schema: badge.id, required: true }],
    };
    const device = {
      ...user,
      id: 'Device',
      name: 'Device',
      endpoint: '/Devices',
      schema: badge.id,
      schemaExtensions: [],
    };
    const registry = createSchemaRegistry([extended, device], [...standardSchemas, badge]);
    const type = typeNamed('user', registry);
    expect(pathOf('badge', type)).toBe(`${badge.id}:badge`);
    expect(type.uniqueAttributes.map(({ path }) => path)).toEqual(['userName', `${badge.id}:badge`]);
    expect(type.hasHiddenAttributes).toBe(true);
    expect(registry.byEndpoint.get('/devices')?.attributes.get('badge')?.path).toBe('badge');
  });

  test('names the schema that is missing', () => {
    const broken = { ...user, schemaExtensions: [{ schema: badge.id, required: false }] };
    expect(() => createSchemaRegistry([broken], standardSchemas)).toThrow(
      `The schema "${badge.id}" is not declared`,
    );
  });

  test('refuses two attributes that differ in case only', () => {
    const twice = { ...badge, attributes: [string('badge', ''), string('BADGE', '')] };
    const type = { ...user, schemaExtensions: [{ schema: badge.id, required: false }] };
    expect(() => createSchemaRegistry([type], [...standardSchemas, twice])).toThrow(
      '"BADGE" is declared twice',
    );
  });
});

/** Written as in RFC 7643 sections 4 and 8.7.1: what differs from the defaults of section 2.2. */
const characteristics: Record<string, string[]> = {
  userName: ['required', 'uniqueness server'],
  profileUrl: ['reference', 'caseExact'],
  active: ['boolean'],
  password: ['writeOnly', 'returned never'],
  emails: ['complex', 'multiValued'],
  'emails.primary': ['boolean'],
  'photos.value': ['reference', 'caseExact'],
  'x509Certificates.value': ['binary', 'caseExact'],
  groups: ['complex', 'multiValued', 'readOnly'],
  'groups.value': ['readOnly'],
  'groups.$ref': ['reference', 'caseExact', 'readOnly'],
  id: ['required', 'caseExact', 'readOnly', 'returned always', 'uniqueness server'],
  externalId: ['caseExact'],
  meta: ['complex', 'readOnly'],
  'meta.created': ['dateTime', 'readOnly'],
  schemas: ['reference', 'multiValued', 'required', 'returned always'],
  [`${enterprise}:manager`]: ['complex'],
  [`${enterprise}:manager.displayName`]: ['readOnly'],
};

function words(definition: AttributeDefinition): string[] {
  const { type, multiValued, required, caseExact, mutability, returned, uniqueness } = definition;
  return [
    type === 'string' ? '' : type,
    multiValued ? 'multiValued' : '',
    required ? 'required' : '',
    caseExact ? 'caseExact' : '',
    mutability === 'readWrite' ? '' : mutability,
    returned === 'default' ? '' : `returned ${returned}`,
    uniqueness === 'none' ? '' : `uniqueness ${uniqueness}`,
  ].filter((word) => word !== '');
}

describe('the schemas (RFC 7643 sections 4 and 8.7)', () => {
  test.each(Object.entries(characteristics))('%s is %j', (path, expected) => {
    const found = resolveAttribute(typeNamed('user'), parseAttributePath(path));
    expect(found.kind === 'attribute' ? words(found.attribute.definition) : found.kind).toEqual(expected);
  });

  test('a group needs its displayName, and of its members only who they are comes from the client', () => {
    const group = typeNamed('group');
    const members = group.attributes.get('members');
    expect(group.attributes.get('displayname')?.definition.required).toBe(true);
    expect([...(members?.subAttributes.values() ?? [])].map((sub) => sub.definition.mutability)).toEqual([
      'immutable',
      'immutable',
      'readOnly',
      'readOnly',
    ]);
  });

  test('the User has the attributes of the RFC, in its order', () => {
    expect(standardSchemas[0]?.attributes.map(({ name }) => name)).toEqual([
      'userName',
      'name',
      'displayName',
      'nickName',
      'profileUrl',
      'title',
      'userType',
      'preferredLanguage',
      'locale',
      'timezone',
      'active',
      'password',
      'emails',
      'phoneNumbers',
      'ims',
      'photos',
      'addresses',
      'groups',
      'entitlements',
      'roles',
      'x509Certificates',
    ]);
  });

  test('whatever is complex, and only that, has sub-attributes', () => {
    const walk = (list: readonly AttributeDefinition[]): AttributeDefinition[] =>
      list.flatMap((one) => [one, ...walk(one.subAttributes ?? [])]);
    for (const one of walk(
      [...standardSchemas, ...discoverySchemas].flatMap((schema) => schema.attributes),
    )) {
      expect([one.name, one.type === 'complex']).toEqual([one.name, (one.subAttributes?.length ?? 0) > 0]);
      expect(one.description).not.toBe('');
    }
  });
});
