/** Every rule of lint with a file that has the fault; the sound file has none of them. */
import { describe, expect, it } from 'vitest';
import {
  enterprise,
  type RowParts,
  readSchemaFile,
  type SchemaParts,
  schemaOf,
  surrounds,
  withRows,
} from './schema';

const phone = 'phoneNumbers[type eq "work"].value';
const many = Array.from({ length: 120 }, (_, index) => `, "K${index}", "v"`).join('');

/** Rule, the row that has the fault, and a row like it that is right (null: the sound mapping is). */
const rows: [rule: string, faulty: RowParts, right: RowParts | null][] = [
  [
    'iif-tests-emptiness',
    [phone, 'IIF(IsNullOrEmpty([mobile]), [telephoneNumber], [mobile])'],
    [phone, 'Coalesce([mobile], [telephoneNumber])'],
  ],
  [
    'iif-tests-emptiness',
    [phone, 'IIF([mobile]="", "-", [mobile])'],
    [phone, 'Switch([mobile], [mobile], "", "-")'],
  ],
  ['iif-tests-emptiness', [phone, 'IIF(IsPresent([mobile]), "yes", "no")'], null],
  ['iif-tests-emptiness', [phone, 'IIF(IsNull([mobile]) = "True", "no", "yes")'], null],
  ['iif-tests-emptiness', [phone, 'IIF(Not(IsPresent([mobile])), "no", "yes")'], null],
  [
    'iif-on-empty-source',
    ['title', 'IIF([country]="USA", "US", "other")'],
    ['title', 'IIF(Coalesce([country], "-")="USA", "US", "other")'],
  ],
  ['switch-odd', ['timezone', 'Switch([usageLocation], , "IE")'], null],
  [
    'switch-on-test',
    ['title', 'Switch(IsPresent([jobTitle]), "none", "True", [jobTitle])'],
    ['title', 'Switch([jobTitle], [jobTitle], "", "none")'],
  ],
  ['switch-on-reference', [`${enterprise}:manager`, 'Switch([manager], , "a", "b")'], null],
  [
    'select-unique-value',
    ['userName', 'SelectUniqueValue([mailNickname], [userPrincipalName])', { matchingPriority: 1 }],
    null,
  ],
  ['item-zero', ['title', 'Item([companyName], 0)'], ['title', 'Item([companyName], 1)']],
  [
    'iif-and-or',
    ['title', 'IIF([displayName]="a" AND [displayName]="b", "x", "y")'],
    ['title', 'IIF([displayName]="a", "x", "y")'],
  ],
  ['unknown-function', ['title', 'Titlecase([jobTitle])'], null],
  ['function-case', ['title', 'pcase([jobTitle])'], ['title', 'PCase([jobTitle])']],
  ['expression-too-long', ['title', `Join("", "${'x'.repeat(10_000)}")`], null],
  ['expression-unreadable', ['title', 'Join(" ", [jobTitle]'], null],
  [
    'tree-differs',
    [
      'title',
      null,
      {
        source: {
          type: 'Function',
          name: 'Trim',
          expression: 'Trim([department])',
          parameters: [
            { key: 'source', value: { type: 'Attribute', name: 'jobTitle', expression: '[jobTitle]' } },
          ],
        },
      },
    ],
    ['title', 'Trim([jobTitle])'],
  ],
  [
    'switch-mixed-case',
    ['title', 'Switch([companyName], , "ACME", "a", "Acme", "b")'],
    ['title', 'Switch(ToUpper([companyName]), , "ACME", "a", "Acme", "b")'],
  ],
  [
    'switch-doubled-key',
    ['timezone', 'Switch([usageLocation], , "IE", "Europe/Dublin", "IE", "Europe/London")'],
    null,
  ],
  ['switch-many-keys', ['title', `Switch([companyName], ${many})`], null],
  [
    'switch-on-changing-source',
    ['title', 'Switch([department], , "IT", "a")'],
    ['title', 'Switch([usageLocation], , "IE", "a")'],
  ],
  [
    'single-app-role',
    ['roles[primary eq "True"].value', 'SingleAppRoleAssignment([appRoleAssignments])'],
    null,
  ],
  [
    'empty-text',
    ['title', 'Coalesce([jobTitle], "")'],
    ['title', 'IgnoreFlowIfNullOrEmpty(Coalesce([jobTitle], ""))'],
  ],
  ['active-keys', ['active', 'Switch([IsSoftDeleted], , "false", "true", "true", "false")'], null],
  ['active-from-elsewhere', ['active', '"True"'], null],
  ['target-id', ['id', '[objectId]'], null],
  ['target-entitlements', ['entitlements[primary eq "True"].value', '[jobTitle]'], null],
  ['target-unreadable', ['emails[type', '[mail]'], null],
  [
    'type-doubled',
    ['phoneNumbers[type eq "Work"].value', '[mobile]'],
    ['phoneNumbers[type eq "mobile"].value', '[mobile]'],
  ],
  [
    'custom-without-urn',
    ['costCentre', '[companyName]'],
    ['urn:ietf:params:scim:schemas:extension:acme:2.0:User:costCentre', '[companyName]'],
  ],
  [
    'urn-case',
    ['urn:ietf:params:scim:schemas:extension:Enterprise:2.0:User:division', '[companyName]'],
    [`${enterprise}:division`, '[companyName]'],
  ],
  [
    'matching-not-filterable',
    [`${enterprise}:manager`, '[manager]', { matchingPriority: 2 }],
    ['externalId', '[objectId]', { matchingPriority: 2 }],
  ],
  ['matching-may-be-empty', ['userName', '[employeeId]', { matchingPriority: 1 }], null],
  ['country-as-time-zone', ['timezone', '[usageLocation]'], null],
  ['country-as-time-zone', ['timezone', 'ToUpper([country])'], null],
  ['not-a-time-zone', ['timezone', 'Switch([usageLocation], , "IE", "Europe/Dublni")'], null],
  [
    'one-zone-for-country',
    ['timezone', 'Switch([usageLocation], , "US", "America/New_York")'],
    ['timezone', 'Switch([usageLocation], , "US", Switch([state], , "NY", "America/New_York"))'],
  ],
  ['country-as-typed', ['addresses[type eq "work"].country', '[country]'], null],
  ['mail-alone', ['emails[type eq "work"].value', '[mail]'], null],
  ['user-name-from-mail', ['userName', '[mail]', { matchingPriority: 1 }], null],
  ['external-id-may-change', ['externalId', '[mailNickname]'], null],
  ['source-not-listed', ['title', '[shoeSize]'], null],
  ['source-not-listed', ['title', 'Trim([shoeSize])'], null],
  [
    'only-during-creation',
    [`${enterprise}:department`, '[department]', { flowType: 'ObjectAddOnly' }],
    ['externalId', '[objectId]', { flowType: 'ObjectAddOnly' }],
  ],
  ['constant-for-everyone', ['preferredLanguage', '"en"'], ['preferredLanguage', '[preferredLanguage]']],
  ['constant-for-everyone', ['preferredLanguage', null, { defaultValue: 'en' }], null],
  ['row-without-source', ['preferredLanguage', null], null],
  ['default-on-creation', ['title', '[jobTitle]', { defaultValue: 'none' }], null],
];

const wholes: [rule: string, faulty: SchemaParts][] = [
  ['no-matching-attribute', { rows: withRows(['userName', '[userPrincipalName]']) }],
  [
    'matching-elsewhere',
    {
      rows: withRows(
        ['userName', '[userPrincipalName]'],
        ['displayName', '[displayName]', { matchingPriority: 1 }],
      ),
    },
  ],
  ['active-missing', { rows: withRows().filter(([target]) => target !== 'active') }],
  [
    'scope-filter',
    {
      object: {
        scope: {
          groups: [
            {
              name: 'x',
              clauses: [
                {
                  operatorName: 'EQUALS',
                  sourceOperandName: 'department',
                  targetOperand: { values: ['Sales'] },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  ['mapping-disabled', { object: { enabled: false } }],
  ['group-mapping-disabled', { groups: { enabled: false } }],
  ['no-add', { object: { flowTypes: 'Update, Delete' } }],
  ['no-update', { object: { flowTypes: 'Add, Delete' } }],
  ['no-delete', { object: { flowTypes: 'Add,Update' } }],
  ['target-not-listed', { types: { title: null } }],
  ['manager-not-reference', { types: { [`${enterprise}:manager`]: 'String' } }],
  ['target-doubled', { rows: [...withRows(), ['title', '[department]']] }],
];

const rulesOf = (json: object) => readSchemaFile(json).lint.map(({ rule }) => rule);

it('a sound mapping has no finding', () => {
  expect(readSchemaFile(schemaOf()).lint).toEqual([]);
});

describe('of a row', () => {
  it.each(rows)('%s is found in the row of %j', (rule, faulty) => {
    expect(rulesOf(schemaOf({ rows: withRows(faulty) }))).toContain(rule);
  });

  it.each(rows.flatMap(([rule, , right]): [string, RowParts][] => (right === null ? [] : [[rule, right]])))(
    '%s is not found in %j, which is right',
    (rule, right) => {
      expect(rulesOf(schemaOf({ rows: withRows(right) }))).not.toContain(rule);
    },
  );
});

it.each(wholes)('of the mapping as a whole: %s', (rule, faulty) => {
  expect(rulesOf(schemaOf(faulty))).toContain(rule);
});

it('a field of the SCIM setting that no row fills is found, one that is filled is not', () => {
  const fieldMappings = [
    { field: 'Business Unit', path: 'urn:ietf:params:scim:schemas:extension:workforce:2.0:User:unit' },
    { field: 'Department', path: `${enterprise}:department` },
  ];
  const { lint } = readSchemaFile(schemaOf(), { ...surrounds, fieldMappings });
  expect(lint.map(({ rule, title }) => [rule, title])).toEqual([
    ['field-without-row', 'No row sends what Business Unit reads'],
  ]);
});

it('a finding says for whom it is: by attributes that are empty, or by their values', () => {
  const concerned = (row: RowParts) => readSchemaFile(schemaOf({ rows: withRows(row) })).lint[0]?.concerned;
  expect(concerned(['emails[type eq "work"].value', '[mail]'])).toEqual({ lacking: ['mail'] });
  expect(concerned(['timezone', '[usageLocation]'])?.oneOf?.values).toContain('US');
  expect(concerned(['timezone', '[usageLocation]'])?.oneOf?.values).not.toContain('GB');
});

it('every finding has a title, a sentence and what to do, and the gravest come first', () => {
  const all = rows.flatMap(([, faulty]) => readSchemaFile(schemaOf({ rows: withRows(faulty) })).lint);
  for (const { title, sentence, fix } of all) {
    expect(title).toMatch(/^[A-Za-z].*[^.]$/);
    expect(sentence).toMatch(/[.”]$/);
    expect(fix.length).toBeGreaterThan(10);
  }
  const ranks = readSchemaFile(
    schemaOf({
      rows: withRows(['timezone', '[usageLocation]'], ['id', '[objectId]'], ['preferredLanguage', '"en"']),
    }),
  );
  expect(ranks.lint.map(({ severity }) => severity)).toEqual([
    'will not arrive',
    'value is wrong',
    'only noted',
  ]);
});
