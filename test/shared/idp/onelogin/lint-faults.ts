/** Templates with a fault, and the one without. */
import type { Surrounds } from '../../../../src/shared/idp/common/mapping-file';
import { lintTemplate } from '../../../../src/shared/idp/onelogin/lint';
import { oneLoginMappingFiles } from '../../../../src/shared/idp/onelogin/mapping-file';
import { correctedTemplate } from '../../../../src/shared/idp/onelogin/template/templates';
import type { LintCase } from '../lint-case';

const surrounds: Surrounds = { places: null, countries: [], fieldMappings: [] };
export const read = (text: string, about: Surrounds = surrounds) =>
  oneLoginMappingFiles.read([{ name: 'template.txt', text, json: undefined }], about);
export const rulesOf = (text: string) => read(text).lint.map(({ rule }) => rule);

export const withZone = correctedTemplate.replace(
  '  "emails"',
  '  "timezone": "{$parameters.timezone}",\n  "emails"',
);

/** Rule, and what becomes of the sound template. */
export const faults: [rule: string, from: string | RegExp, to: string][] = [
  ['schemas', 'core:2.0:User"', 'core:2.0"'],
  [
    'extension-not-in-schemas',
    /,\s+"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"(?=\s+\])/,
    '',
  ],
  ['active-as-text', '{$user.active}', '"{$user.active}"'],
  ['emails', /\[(\{ "value".*\})\]/, '$1'],
  [
    'manager-id',
    '"department": "{$parameters.department}"',
    '"manager": { "managerId": "{$parameters.external_manager_id}" }',
  ],
  ['id', '"userName"', '"id": null,\n  "userName"'],
  ['no-time-zone', /.*"timezone".*\n/, ''],
  ['unknown-macro', '{$user.firstname}', '{$user.nickname}'],
];

const reading = (path: string) =>
  read(withZone, { ...surrounds, fieldMappings: [{ field: 'Unit', path }] }).lint.map(({ rule }) => rule);
/** A file of it is refused by a sentence of its own; in the sandbox it is edited. */
const edited = (text: string) => lintTemplate(text, [], surrounds).map(({ rule }) => rule);

export const oneLoginLintCases: LintCase[] = [
  ...faults.map(([rule, from, to]) => ({
    rule,
    faulty: () => rulesOf(withZone.replace(from, to)),
    right: () => rulesOf(withZone),
  })),
  {
    rule: 'not-readable',
    faulty: () => edited(withZone.replace('"schemas":', '"schemas"')),
    right: () => edited(withZone),
  },
  {
    rule: 'field-without-row',
    faulty: () => reading('urn:example:own:2.0:User:unit'),
    right: () => reading('timezone'),
  },
];
