/** Files of the console with a fault, and without one. */
import type { Surrounds } from '../../../../src/shared/idp/common/mapping-file';
import { oktaProfileMappings } from '../../../../src/shared/idp/okta/mapping';
import { oktaMappingFiles } from '../../../../src/shared/idp/okta/mapping-file';
import { placeTables } from '../../platform/place-tables';
import type { LintCase } from '../lint-case';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const surrounds: Surrounds = { places: placeTables, countries: ['GB'], fieldMappings: [] };
export const file = (name: string, json: object) => ({ name, text: JSON.stringify(json, null, 2), json });

type Rows = Record<string, { expression: string; pushStatus: string }>;
type Attributes = Record<string, Record<string, unknown>>;

export const usual: Rows = Object.fromEntries(
  oktaProfileMappings.map(({ attribute, expression, pushStatus }) => [attribute, { expression, pushStatus }]),
);
export const mappingOf = (more: Rows = {}) =>
  file('mapping.json', {
    id: 'prm1',
    source: { id: 'otu1', name: 'user', type: 'user' },
    target: { id: '0oa1', name: 'scim2headerauth', type: 'appuser' },
    properties: { ...usual, ...more },
    _links: { kept: true },
  });
export const schemaOf = (more: Attributes = {}) =>
  file('schema.json', {
    definitions: {
      base: {
        properties: Object.fromEntries(
          oktaProfileMappings.map(({ attribute, externalName, externalNamespace }) => [
            attribute,
            { externalName, externalNamespace, type: 'string' },
          ]),
        ),
      },
      custom: { properties: more },
    },
  });
export const row = (expression: string, pushStatus = 'PUSH') => ({ expression, pushStatus });

export const read = (
  rows: Rows = {},
  attributes: Attributes | null = null,
  others: ReturnType<typeof file>[] = [],
  about = surrounds,
) =>
  oktaMappingFiles.read(
    [mappingOf(rows), ...(attributes === null ? [] : [schemaOf(attributes)]), ...others],
    about,
  );

export const named = { externalName: 'timezone', externalNamespace: core };
/** Rule, the row that has the fault, and a row like it that is right, each with what the application's schema has besides. */
const faults: [rule: string, faulty: [Rows, Attributes | null], right: [Rows, Attributes | null]][] = [
  [
    'expression-unreadable',
    [{ title: row('user.title +') }, null],
    [{ title: row('user.title + "x"') }, null],
  ],
  [
    'external-namespace',
    [{ timezone: row('user.timezone') }, { timezone: { externalName: 'timezone' } }],
    [{ timezone: row('user.timezone') }, { timezone: named }],
  ],
  [
    'external-namespace',
    [
      { timezone: row('user.timezone') },
      { timezone: { externalName: 'timezone', externalNamespace: 'core' } },
    ],
    [{ timezone: row('user.timezone') }, { timezone: named }],
  ],
  [
    'enterprise-in-core',
    [{ unit: row('user.division') }, { unit: { externalName: 'division', externalNamespace: core } }],
    [{ unit: row('user.division') }, { unit: { externalName: 'division', externalNamespace: enterprise } }],
  ],
  [
    'external-name-without-element',
    [
      { mobile: row('user.mobilePhone') },
      { mobile: { externalName: 'phoneNumbers.value', externalNamespace: core } },
    ],
    [
      { mobile: row('user.mobilePhone') },
      { mobile: { externalName: "phoneNumbers.^[type=='mobile'].value", externalNamespace: core } },
    ],
  ],
  [
    'country-as-time-zone',
    [{ timezone: row('user.countryCode') }, { timezone: named }],
    [{ timezone: row('user.timezone') }, { timezone: named }],
  ],
  [
    'on-create-only',
    [{ timezone: row('user.timezone', 'DONT_PUSH') }, { timezone: named }],
    [{ timezone: row('user.timezone') }, { timezone: named }],
  ],
  [
    'attribute-named-groups',
    [{ groups: row('user.department') }, { groups: { externalName: 'groups', externalNamespace: core } }],
    [{ teams: row('user.department') }, { teams: { externalName: 'teams', externalNamespace: core } }],
  ],
  ['not-in-schema', [{ shoe: row('user.title') }, {}], [{ shoe: row('user.title') }, { shoe: named }]],
  [
    'empty-text',
    [{ title: row('user.title == null ? "" : user.title') }, null],
    [{ title: row('user.title == "" ? null : user.title') }, null],
  ],
];

export const push = (sourceGroupId: string, status = 'ACTIVE') => ({
  id: 'g',
  sourceGroupId,
  targetGroupId: 't',
  status,
  errorSummary: 'no such user',
});
export const assigned = (id: string) => ({ id, priority: 0, profile: {}, _links: { group: { href: 'x' } } });

const rulesOf = (...parts: Parameters<typeof read>) => read(...parts).lint.map(({ rule }) => rule);
const pushed = (...pushes: object[]) =>
  rulesOf({}, null, [file('push.json', pushes), file('assignments.json', [assigned('00g1')])]);
const reading = (path: string) =>
  rulesOf({}, {}, [], { ...surrounds, fieldMappings: [{ field: 'Unit', path }] });

export const oktaLintCases: LintCase[] = [
  ...faults.map(([rule, faulty, right]) => ({
    rule,
    faulty: () => rulesOf(...faulty),
    right: () => rulesOf(...right),
  })),
  {
    rule: 'group-assigned-and-pushed',
    faulty: () => pushed(push('00g1')),
    right: () => pushed(push('00g2')),
  },
  { rule: 'group-push-error', faulty: () => pushed(push('a', 'ERROR')), right: () => pushed(push('a')) },
  {
    rule: 'group-push-inactive',
    faulty: () => pushed(push('a', 'INACTIVE')),
    right: () => pushed(push('a')),
  },
  {
    rule: 'field-without-row',
    faulty: () => reading('urn:example:own:2.0:User:unit'),
    right: () => reading('title'),
  },
];
