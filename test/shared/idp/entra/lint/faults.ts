/** Every rule of lint with a mapping that has the fault, and one that has not. */
import type { LintCase } from '../../lint-case';
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
export const rowFaults: [rule: string, faulty: RowParts, right: RowParts | null][] = [
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
  [
    'switch-odd',
    ['timezone', 'Switch([usageLocation], , "IE")'],
    ['timezone', 'Switch([usageLocation], , "IE", "Europe/Dublin")'],
  ],
  [
    'switch-on-test',
    ['title', 'Switch(IsPresent([jobTitle]), "none", "True", [jobTitle])'],
    ['title', 'Switch([jobTitle], [jobTitle], "", "none")'],
  ],
  [
    'switch-on-reference',
    [`${enterprise}:manager`, 'Switch([manager], , "a", "b")'],
    [`${enterprise}:manager`, '[manager]'],
  ],
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
  ['unknown-function', ['title', 'Titlecase([jobTitle])'], ['title', 'PCase([jobTitle])']],
  ['function-case', ['title', 'pcase([jobTitle])'], ['title', 'PCase([jobTitle])']],
  [
    'expression-too-long',
    ['title', `Join("", "${'x'.repeat(10_000)}")`],
    ['title', `Join("", "${'x'.repeat(9_900)}")`],
  ],
  ['expression-unreadable', ['title', 'Join(" ", [jobTitle]'], ['title', 'Join(" ", [jobTitle])']],
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
    ['timezone', 'Switch([usageLocation], , "IE", "Europe/Dublin", "GB", "Europe/London")'],
  ],
  [
    'switch-many-keys',
    ['title', `Switch([companyName], ${many})`],
    ['title', 'Switch([companyName], , "K1", "v")'],
  ],
  [
    'switch-on-changing-source',
    ['title', 'Switch([department], , "IT", "a")'],
    ['title', 'Switch([usageLocation], , "IE", "a")'],
  ],
  [
    'single-app-role',
    ['roles[primary eq "True"].value', 'SingleAppRoleAssignment([appRoleAssignments])'],
    ['roles', 'AppRoleAssignmentsComplex([appRoleAssignments])'],
  ],
  [
    'empty-text',
    ['title', 'Coalesce([jobTitle], "")'],
    ['title', 'IgnoreFlowIfNullOrEmpty(Coalesce([jobTitle], ""))'],
  ],
  ['active-keys', ['active', 'Switch([IsSoftDeleted], , "false", "true", "true", "false")'], null],
  ['active-from-elsewhere', ['active', '"True"'], null],
  ['target-id', ['id', '[objectId]'], ['externalId', '[objectId]']],
  [
    'target-entitlements',
    ['entitlements[primary eq "True"].value', '[jobTitle]'],
    ['roles[primary eq "True"].value', '[jobTitle]'],
  ],
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

export const wholeFaults: [rule: string, faulty: SchemaParts][] = [
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

const business = [
  { field: 'Business Unit', path: 'urn:ietf:params:scim:schemas:extension:workforce:2.0:User:unit' },
];
const department = [{ field: 'Department', path: `${enterprise}:department` }];

export const rulesOf = (json: object, about = surrounds) =>
  readSchemaFile(json, about).lint.map(({ rule }) => rule);

export const entraLintCases: LintCase[] = [
  ...rowFaults.map(([rule, faulty, right]) => ({
    rule,
    faulty: () => rulesOf(schemaOf({ rows: withRows(faulty) })),
    right: () => rulesOf(schemaOf(right === null ? {} : { rows: withRows(right) })),
  })),
  ...wholeFaults.map(([rule, faulty]) => ({
    rule,
    faulty: () => rulesOf(schemaOf(faulty)),
    right: () => rulesOf(schemaOf()),
  })),
  {
    rule: 'field-without-row',
    faulty: () => rulesOf(schemaOf(), { ...surrounds, fieldMappings: business }),
    right: () => rulesOf(schemaOf(), { ...surrounds, fieldMappings: department }),
  },
];
