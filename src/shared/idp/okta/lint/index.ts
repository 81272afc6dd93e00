/** What is wrong with mappings, external names and pushed groups (formats.md section 3, failure modes F32, F69 to F71, F83). */

import { richName } from '../../../rich-text';
import { standardSchemas } from '../../../scim/schemas';
import { severities } from '../../../severities';
import type { AttributeMapping } from '../../common/attribute-mapping';
import { ExpressionError } from '../../common/expression/expression-error';
import type { LintFinding, Surrounds } from '../../common/mapping-file';
import { unsentFields } from '../../common/unsent-fields';
import { appAttributes, appMappings } from '../console';
import { parseOktaExpression } from '../expression/parse';
import type { OktaNode } from '../expression/syntax';
import { onlyWithValue, timeZoneExample, timeZoneTernary } from '../expressions';
import { coreNamespace, enterpriseNamespace } from '../external-name';
import type { OktaFile, ReadRow } from './okta-file';

type Said = Pick<LintFinding, 'rule' | 'severity' | 'title' | 'sentence' | 'fix'> & Partial<LintFinding>;

interface Row extends ReadRow {
  mapping: AttributeMapping;
}

type RowRule = (row: Row, surrounds: Surrounds, file: OktaFile) => Said | null;

const wrong = { severity: 'value is wrong' } as const;
const name = (text: string) => `\`${text.slice(0, 120).replaceAll('`', "'")}\``;
const inMappings = (row: Row, what: string) =>
  `${appMappings} > the row ${name(row.profile.attribute)}: ${what} Then **Save Mappings** > **Apply updates now**, and **Force Sync**.`;
const anew = (what: string) =>
  `${appAttributes}: delete the attribute and **Add Attribute** anew, ${what}. External names can’t be edited.`;

const unreadable: RowRule = (row) => {
  const error = problemIn(row.profile.expression);
  if (error === null) return null;
  return {
    rule: 'expression-unreadable',
    severity: row.profile.attribute === 'userName' ? 'will not arrive' : 'value is wrong',
    title: `The expression for ${row.profile.attribute} can’t be read`,
    sentence: error.message,
    fix: inMappings(row, 'mend it at that place.'),
  };
};

function problemIn(expression: string): ExpressionError | null {
  try {
    parseOktaExpression(expression);
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

const namespaceMissing: RowRule = (row, _, { schema }) => {
  const listed = schema?.get(row.profile.attribute);
  if (listed === undefined) return null;
  const { externalNamespace } = listed;
  if (typeof externalNamespace === 'string' && /^urn:/i.test(externalNamespace)) return null;
  return {
    rule: 'external-namespace',
    ...wrong,
    title: `${row.profile.attribute} has no namespace`,
    sentence: `Its **External namespace** is ${externalNamespace === undefined || externalNamespace === '' ? 'empty' : name(String(externalNamespace))}, no URN: Okta leaves the attribute out, or sends it under a name that nobody reads.`,
    fix: anew('with **External namespace** as the text'),
    value: isEnterprise(row.profile.externalName) ? enterpriseNamespace : coreNamespace,
  };
};

const enterpriseNames = new Set(
  (standardSchemas.find(({ id }) => id === enterpriseNamespace)?.attributes ?? []).map(({ name }) =>
    name.toLowerCase(),
  ),
);

function isEnterprise(externalName: string): boolean {
  return enterpriseNames.has((externalName.split('.')[0] ?? '').toLowerCase());
}

const enterpriseInCore: RowRule = (row) =>
  row.profile.externalNamespace !== coreNamespace || !isEnterprise(row.profile.externalName)
    ? null
    : {
        rule: 'enterprise-in-core',
        ...wrong,
        title: `${row.profile.attribute} is sent beside its extension`,
        sentence: `${name(row.profile.externalName)} is an attribute of the enterprise extension, but its namespace is the one of the core schema: nobody looks for it there.`,
        fix: anew('with **External namespace** as the text'),
        value: enterpriseNamespace,
      };

const lists = new Set(
  (standardSchemas.find(({ id }) => id === coreNamespace)?.attributes ?? [])
    .filter(({ multiValued }) => multiValued)
    .map(({ name }) => name.toLowerCase()),
);

const noArrayForm: RowRule = (row) => {
  const [list = '', sub = 'value'] = row.profile.externalName.split('.');
  if (!lists.has(list.toLowerCase()) || list === 'groups' || row.profile.externalName.includes('^['))
    return null;
  return {
    rule: 'external-name-without-element',
    ...wrong,
    title: `${row.profile.attribute} is sent as a flat name`,
    sentence: `${name(list)} is a list. Without the form that chooses an element Okta writes ${name(row.profile.externalName)} as a key, dots included.`,
    fix: anew('with **External name** as the text'),
    value: `${list}.^[type=='work'].${sub === 'work' ? 'value' : sub}`,
  };
};

/** Of countries with several zones nothing tells which. */
const countryAsTimeZone: RowRule = (row, { places, countries }) => {
  if (
    row.mapping.target.toLowerCase() !== 'timezone' ||
    !/^user\.(countryCode|state|city|country)$/.test(row.profile.expression.trim())
  )
    return null;
  const known = places === null ? null : timeZoneTernary(countries, places).expression;
  const attribute = row.profile.expression.trim().replace(/^user\./, '');
  return {
    rule: 'country-as-time-zone',
    ...wrong,
    title: `A ${attribute === 'countryCode' ? 'country' : attribute} stands in the time zone`,
    sentence: `${name(row.profile.expression)} is no time zone. Okta has one in its base profile: \`user.timezone\`.`,
    fix: inMappings(row, 'write `user.timezone`; where nobody has filled that in, the text.'),
    value: known ?? timeZoneExample,
    change: { before: row.mapping, after: { ...row.mapping, source: known ?? 'user.timezone' } },
    concerned: { having: [attribute] },
  };
};

/** What is never changed, or by other means. */
const unchanging = new Set(['userName', 'password']);

const onCreateOnly: RowRule = (row) =>
  row.profile.pushStatus !== 'DONT_PUSH' || unchanging.has(row.profile.attribute)
    ? null
    : {
        rule: 'on-create-only',
        ...wrong,
        title: `A later change of ${row.profile.attribute} never arrives`,
        sentence: 'The row is applied on create only (`DONT_PUSH`): an update leaves it out.',
        fix: inMappings(row, 'set the arrow to **Apply mapping on user create and update**.'),
        change: { before: row.mapping, after: { ...row.mapping, apply: 'always' } },
      };

const namedGroups: RowRule = (row) =>
  row.profile.attribute !== 'groups'
    ? null
    : {
        rule: 'attribute-named-groups',
        ...wrong,
        title: 'An attribute is called groups',
        sentence: 'The name is taken by the groups of SCIM: what is sent there is dropped or refused.',
        fix: `${appAttributes}: **Add Attribute** of another name, and map that.`,
      };

const notInSchema: RowRule = (row, _, { schema }) =>
  schema === null || schema.has(row.profile.attribute)
    ? null
    : {
        rule: 'not-in-schema',
        ...wrong,
        title: `${row.profile.attribute} is no attribute of the application`,
        sentence: 'The mapping has a row for it, the application’s user schema has not: nothing is sent.',
        fix: `${appAttributes} > **Add Attribute**: **Variable name** as the text.`,
        value: row.profile.attribute,
      };

const emptyText: RowRule = (row) => {
  if (!givesEmptyText(row.profile.expression)) return null;
  return {
    rule: 'empty-text',
    ...wrong,
    title: `An empty text is sent for ${row.profile.attribute}`,
    sentence:
      'The expression may give `""`, which is a value: it is stored, and grouped by. `null` sends nothing.',
    fix: inMappings(row, `write \`null\` in place of \`""\`, as in ${name(onlyWithValue('department'))}.`),
  };
};

function givesEmptyText(expression: string): boolean {
  return (
    problemIn(expression) === null &&
    results(parseOktaExpression(expression).root).some(
      (node) => node.kind === 'constant' && node.value === '',
    )
  );
}

/** What an expression may give, as far as it says so itself. */
function results(node: OktaNode): OktaNode[] {
  if (node.kind === 'ternary') return [...results(node.yes), ...results(node.no)];
  return node.kind === 'elvis' ? [...results(node.value), ...results(node.otherwise)] : [node];
}

const rowRules: readonly RowRule[] = [
  unreadable,
  namespaceMissing,
  enterpriseInCore,
  noArrayForm,
  countryAsTimeZone,
  onCreateOnly,
  namedGroups,
  notInSchema,
  emptyText,
];

function groupRules({ pushes, assignments }: OktaFile): Said[] {
  const assigned = new Set(assignments.map(({ id }) => String(id)));
  return pushes.flatMap(({ sourceGroupId, status, errorSummary }): Said[] => {
    const group = richName(String(sourceGroupId));
    const both: Said = {
      rule: 'group-assigned-and-pushed',
      ...wrong,
      title: 'A group is assigned and pushed',
      sentence: `The group ${group} is both. Okta does not support that: it is pushed before its members are provisioned, goes out empty, and stays so.`,
      fix: '**Directory** > **Groups** > **Add group**: a second group with the same members. **Push Groups**: unlink the first, push the second. **Assignments**: leave the first.',
    };
    const failed: Said = {
      rule: status === 'ERROR' ? 'group-push-error' : 'group-push-inactive',
      severity: status === 'ERROR' ? 'value is wrong' : 'only noted',
      title: status === 'ERROR' ? 'A pushed group is in error' : 'A pushed group is switched off',
      sentence:
        status === 'ERROR'
          ? `Of the group ${group} Okta says: ${name(String(errorSummary ?? 'nothing'))}.`
          : `Changes of the group ${group} are not sent.`,
      fix:
        status === 'ERROR'
          ? '**Push Groups** > the group: unlink it, then push it again.'
          : '**Push Groups** > the group > **Activate group push**.',
    };
    return [
      ...(assigned.has(String(sourceGroupId)) ? [both] : []),
      ...(status === 'ERROR' || status === 'INACTIVE' ? [failed] : []),
    ];
  });
}

/** The gravest first, each in the order of the rows. */
export function lintOkta(file: OktaFile, surrounds: Surrounds): LintFinding[] {
  const rows = file.rows.flatMap((row, index) => {
    const mapping = file.mapping.users[index];
    return mapping === undefined ? [] : [{ ...row, mapping }];
  });
  const found = [
    ...groupRules(file).map((said) => whole(said)),
    ...rows.flatMap((row) =>
      rowRules.flatMap((rule) => {
        const said = rule(row, surrounds, file);
        return said === null ? [] : [whole(said, row.mapping.target)];
      }),
    ),
    ...unsentFields(
      file.mapping.users,
      surrounds.fieldMappings,
      `${appAttributes} > **Add Attribute**, then a row in **Mappings**`,
    ),
  ];
  return found.sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}

function whole(said: Said, row: string | null = null): LintFinding {
  return { row, value: null, change: null, concerned: null, ...said };
}
