import { describe, expect, it } from 'vitest';
import { issueWords } from '../../src/shared/issue-words';
import { userSchema } from '../../src/shared/scim/schemas/user';
import { printPath, settingFileSchema } from '../../src/shared/setting-file';

const contoso = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const badge = { name: 'badge', type: 'string' };
const extension = { id: contoso, name: 'Contoso', attributes: [badge] };
const deviceUrn = 'urn:contoso:scim:Device';
const deviceSchema = {
  id: deviceUrn,
  name: 'Device',
  attributes: [{ name: 'serial', type: 'string', required: true }],
};
const device = { name: 'Device', endpoint: '/Devices', schema: deviceUrn };

/** What is wrong, as `place: message`. */
function problems(file: object): string[] {
  const parsed = settingFileSchema.safeParse({ name: 'Contoso', ...file });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${printPath(path)}: ${message}`);
}

describe('the file of a SCIM setting', () => {
  it('needs a name alone and fills in the rest', () => {
    expect(settingFileSchema.parse({ name: ' Contoso ' })).toEqual({
      version: 3,
      name: 'Contoso',
      idp: 'entra',
      preset: 'tolerant',
      tolerances: {},
      schemas: [],
      resourceTypes: [],
    });
  });

  it('gives attributes the characteristics of RFC 7643 section 2.2', () => {
    const photo = { name: 'photo', type: 'reference' };
    const { schemas } = settingFileSchema.parse({
      name: 'Contoso',
      schemas: [{ ...extension, attributes: [badge, photo] }],
    });
    expect(schemas[0]?.attributes).toEqual([
      {
        name: 'badge',
        type: 'string',
        multiValued: false,
        description: '',
        required: false,
        caseExact: false,
        mutability: 'readWrite',
        returned: 'default',
        uniqueness: 'none',
      },
      expect.objectContaining({ name: 'photo', caseExact: true }),
    ]);
  });

  it('takes for never returned what is write-only, and lets the server give what is required', () => {
    const attributes = [
      { ...badge, mutability: 'writeOnly' },
      { name: 'number', type: 'string', mutability: 'readOnly', required: true },
    ];
    const { schemas } = settingFileSchema.parse({ name: 'Contoso', schemas: [{ ...extension, attributes }] });
    expect(schemas[0]?.attributes[0]?.returned).toBe('never');
  });

  it('takes a schema and a resource type as the discovery endpoints give them', () => {
    const meta = { resourceType: 'Schema', location: 'https://x/Schemas/y' };
    const schemas = [{ ...deviceSchema, schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'], meta }];
    expect(problems({ schemas, resourceTypes: [{ ...device, id: 'Device', meta }] })).toEqual([]);
  });

  it('reads itself back, in the same words and the same order', () => {
    const desk = { name: 'desk', type: 'complex', multiValued: true, subAttributes: [badge] };
    const boss = { name: 'boss', type: 'reference', referenceTypes: ['User'] };
    const once = settingFileSchema.parse({
      name: 'Contoso',
      schemas: [{ ...extension, attributes: [badge, desk, boss] }, deviceSchema],
      resourceTypes: [device],
    });
    const text = JSON.stringify(once);
    expect(JSON.stringify(settingFileSchema.parse(JSON.parse(text)))).toBe(text);
  });

  const schemas = (...list: object[]) => ({ schemas: list });
  it.each([
    ['no name', { name: ' ' }, 'name: Enter a name'],
    ['an unknown property', { colour: 'red' }, ': Unrecognized key: "colour"'],
    ['a later version', { version: 4 }, 'version: Invalid option: expected one of 1|2|3'],
    [
      'an unknown tolerance',
      { tolerances: { 'made-up': true } },
      'tolerances.made-up: There is no such tolerance.',
    ],
    [
      'no URN',
      schemas({ ...extension, id: 'Contoso' }),
      'schemas[0].id: A schema is named by a URN, as in urn:ietf:params:scim:schemas:extension:Contoso:2.0:User',
    ],
    [
      'a URN of the standard',
      schemas({ ...extension, id: userSchema.id.toUpperCase() }),
      `schemas[0].id: “${userSchema.id.toUpperCase()}” is a URN of the SCIM standard.`,
    ],
    [
      'a schema twice',
      schemas(extension, { ...extension, id: contoso.toLowerCase() }),
      `schemas[1].id: “${contoso.toLowerCase()}” is declared twice.`,
    ],
    [
      'a schema for nobody',
      schemas(deviceSchema),
      `schemas[0].id: “${deviceUrn}” belongs to no resource type: let the URN end with :User or :Group, or name it in a resource type.`,
    ],
    [
      'a name that is none',
      schemas({ ...extension, attributes: [{ ...badge, name: '__proto__' }] }),
      'schemas[0].attributes[0].name: An attribute name begins with a letter, then come letters, digits, - and _',
    ],
    [
      'a type that is none',
      schemas({ ...extension, attributes: [{ name: 'a', type: 'text' }] }),
      'schemas[0].attributes[0].type: Invalid option: expected one of "string"|"boolean"|"decimal"|"integer"|"dateTime"|"binary"|"reference"|"complex"',
    ],
    [
      'an attribute twice',
      schemas({ ...extension, attributes: [badge, { ...badge, name: 'Badge' }] }),
      'schemas[0].attributes[1].name: “Badge” is declared twice.',
    ],
    [
      'complex without sub-attributes',
      schemas({ ...extension, attributes: [{ name: 'car', type: 'complex' }] }),
      'schemas[0].attributes[0].subAttributes: “car” is complex and has no sub-attributes.',
    ],
    [
      'text with sub-attributes',
      schemas({ ...extension, attributes: [{ ...badge, subAttributes: [badge] }] }),
      'schemas[0].attributes[0].subAttributes: “badge” is of type string, which has no sub-attributes.',
    ],
    [
      'what is write-only and always returned',
      schemas({ ...extension, attributes: [{ ...badge, mutability: 'writeOnly', returned: 'always' }] }),
      'schemas[0].attributes[0].returned: “badge” is writeOnly, which means that it is never returned, and not always.',
    ],
    [
      'a date that is unique',
      schemas({ ...extension, attributes: [{ name: 'seen', type: 'dateTime', uniqueness: 'server' }] }),
      'schemas[0].attributes[0].uniqueness: “seen” is of type dateTime, which has no uniqueness.',
    ],
    [
      'a text that refers to something',
      schemas({
        ...extension,
        attributes: [
          { name: 'car', type: 'complex', subAttributes: [{ ...badge, referenceTypes: ['uri'] }] },
        ],
      }),
      'schemas[0].attributes[0].subAttributes[0].referenceTypes: “badge” is of type string, which refers to nothing and has no referenceTypes.',
    ],
    [
      'an endpoint of the standard',
      { ...schemas(deviceSchema), resourceTypes: [{ ...device, endpoint: '/bulk' }] },
      'resourceTypes[0].endpoint: “/bulk” is an endpoint of the SCIM standard.',
    ],
    [
      'an endpoint that is a part of the base URL',
      { ...schemas(deviceSchema), resourceTypes: [{ ...device, endpoint: '/v2' }] },
      'resourceTypes[0].endpoint: “/v2” is an endpoint of the SCIM standard.',
    ],
    [
      'an endpoint that is none',
      { ...schemas(deviceSchema), resourceTypes: [{ ...device, endpoint: '/a/b' }] },
      'resourceTypes[0].endpoint: An endpoint is / and a name, as in /Devices',
    ],
    [
      'a resource type without its schema',
      { resourceTypes: [device] },
      `resourceTypes[0].schema: “${deviceUrn}” is not among the declared schemas.`,
    ],
    [
      'an extension that is not declared',
      { ...schemas(deviceSchema), resourceTypes: [{ ...device, schemaExtensions: [{ schema: contoso }] }] },
      `resourceTypes[0].schemaExtensions[0].schema: “${contoso}” is not among the declared schemas.`,
    ],
    [
      'another endpoint for users',
      { resourceTypes: [{ name: 'User', endpoint: '/People', schema: userSchema.id }] },
      'resourceTypes[0].endpoint: The endpoint of User is “/Users” and can’t be changed.',
    ],
    [
      'an attribute that every resource has',
      {
        ...schemas({ ...deviceSchema, attributes: [{ name: 'ID', type: 'string' }] }),
        resourceTypes: [device],
      },
      'schemas[0].attributes[0].name: “ID” has a meaning of its own in every resource.',
    ],
  ])('says where it has %s', (_what, file, problem) => {
    expect(problems(file)).toEqual([problem]);
  });

  it.each<[object, string]>([
    [{ name: undefined }, 'name: This is missing; text is expected.'],
    [{ name: 5 }, 'name: Expected is text, but 5 came.'],
    [{ preset: 'Strict' }, 'preset: Expected is one of "tolerant", "strict", but the text "Strict" came.'],
    [{ version: 4 }, 'version: Expected is one of 1, 2, 3, but 4 came.'],
    [
      { tolerances: { 'string-boolean': 'on' } },
      'tolerances.string-boolean: Expected is true or false, but the text "on" came.',
    ],
    [{ schemas: {} }, 'schemas: Expected is a list, but an object came.'],
    [{ tolerance: {} }, ': Nothing here is called "tolerance"; names are written letter for letter.'],
  ])('says of a wrong shape what was expected and what came: %j', (file, problem) => {
    const parsed = settingFileSchema.safeParse({ name: 'Contoso', ...file }, { error: issueWords });
    const told = parsed.error?.issues.map(({ path, message }) => `${printPath(path)}: ${message}`);
    expect(told).toEqual([problem]);
  });
});

it('takes a tolerance by its former id', () => {
  const file = { name: 'Contoso', tolerances: { 'microsoft-group-schema-urn': false } };
  expect(settingFileSchema.parse(file).tolerances).toEqual({ 'vendor-schema-urn': false });
});
