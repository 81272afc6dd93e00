/** What the mapping as a whole lacks, or leaves out. */

import { ExpressionError } from '../../common/expression/expression-error';
import type { LintFinding } from '../../common/mapping-file';
import { unsentFields } from '../../common/unsent-fields';
import { groupMapping, userMapping } from '../console';
import { attributesIn } from '../expression/syntax';
import { activeUnlessSoftDeleted } from '../expressions';
import { scopeWords } from '../schema-file/scope-words';
import {
  asExpression,
  attributeWords,
  inRow,
  mayBeEmpty,
  ofMapping,
  ofRow,
  rowFor,
  type WholeRule,
} from './lint-rule';

const matching: WholeRule = ({ schema: { users } }) => {
  const rows = users.rows.filter(({ mapping }) => mapping.matching !== undefined);
  const userName = rowFor(users, 'userName');
  if (rows.length === 0) {
    const said = {
      rule: 'no-matching-attribute',
      severity: 'will not arrive' as const,
      title: 'Nobody can be matched',
      sentence: 'No row is a matching attribute: Entra can’t tell who is there already, and sends nobody.',
      fix: `${userMapping} > the row of \`userName\`: set **Match objects using this attribute** to **Yes**, **Matching precedence** to 1. Then **Save**.`,
    };
    return [userName === undefined ? ofMapping(said) : ofRow(userName, { ...said, after: { matching: 1 } })];
  }
  return rows.some(({ mapping }) => /^(userName|externalId)$/i.test(mapping.target))
    ? []
    : [
        ofMapping({
          rule: 'matching-elsewhere',
          severity: 'only noted',
          title: 'People are matched by neither user name nor external ID',
          sentence: `They are looked up by ${rows.map(({ mapping }) => `\`${mapping.target}\``).join(' and ')}. Where that is not unique, a look-up finds several people or none, and the platform refuses the second with 409.`,
          fix: `${userMapping}: match on \`userName\` or \`externalId\`.`,
        }),
      ];
};

/** Where every matching attribute may be empty, who has none of them is skipped. */
const matchingMayBeEmpty: WholeRule = ({ schema: { users } }) => {
  const rows = users.rows.filter(({ mapping }) => mapping.matching !== undefined);
  const sources = rows.map(({ mapping }) =>
    mapping.type === 'direct' && mayBeEmpty(mapping.source) ? mapping.source : null,
  );
  const [first] = rows;
  if (first === undefined || sources.includes(null)) return [];
  const lacking = sources.flatMap((source) => source ?? []);
  return [
    ofRow(first, {
      rule: 'matching-may-be-empty',
      severity: 'will not arrive',
      title: `People without ${lacking.map(attributeWords).join(' and ')} are skipped`,
      sentence: `\`${first.mapping.target}\` is what people are matched by, and \`${lacking.join('`, `')}\` may be empty: Entra leaves out who has none.`,
      fix: inRow(
        first,
        'match on an attribute that everybody has, such as `userName`; or fill it in for those people.',
      ),
      concerned: { lacking },
    }),
  ];
};

const active: WholeRule = ({ schema: { users } }) => {
  const row = rowFor(users, 'active');
  const said = {
    severity: 'value is wrong' as const,
    value: activeUnlessSoftDeleted,
  };
  if (row === undefined)
    return [
      ofMapping({
        rule: 'active-missing',
        ...said,
        title: 'Nobody is ever deactivated',
        sentence: 'No row sends `active`, so that leavers stay active on the platform.',
        fix: `${userMapping} > **Add New Mapping**: **Mapping type** **Expression**, the text, **Target attribute** \`active\`. Then **Save**.`,
      }),
    ];
  const { expression, mapping } = row;
  if (expression instanceof ExpressionError) return [];
  const asked =
    mapping.type === 'direct' ? [mapping.source] : expression === null ? [] : attributesIn(expression);
  if (asked.includes('IsSoftDeleted')) return [];
  return [
    ofRow(row, {
      rule: 'active-from-elsewhere',
      ...said,
      title: 'Who leaves the application stays active',
      sentence: `\`active\` is taken from ${asked.length === 0 ? 'a constant' : `\`${asked.join('`, `')}\``}. Only \`IsSoftDeleted\` tells of people who are disabled, deleted or out of scope.`,
      fix: inRow(row, 'set **Expression** to the text, which is the default expression.'),
      after: asExpression(activeUnlessSoftDeleted),
    }),
  ];
};

const scope: WholeRule = ({ schema: { users } }) => {
  const words = scopeWords(users.raw.scope);
  return words === null
    ? []
    : [
        ofMapping({
          rule: 'scope-filter',
          severity: 'will not arrive',
          title: 'A filter leaves people out',
          sentence: `Only who meets it is sent: ${words}. Everybody else is skipped, without a request. Upper and lower case count.`,
          fix: `${userMapping} > **Source object scope**: remove the filter, so that it says **All records**; or keep it where those people are meant to stay out. Then **Save**.`,
        }),
      ];
};

const enabled: WholeRule = ({ schema: { users, groups } }) => [
  ...(users.raw.enabled === false
    ? [
        ofMapping({
          rule: 'mapping-disabled',
          severity: 'will not arrive',
          title: 'The mapping of people is switched off',
          sentence: 'Nobody is sent while it is.',
          fix: `${userMapping}: set **Enabled** to **Yes**. Then **Save**.`,
        }),
      ]
    : []),
  ...(groups?.raw.enabled === false
    ? [
        ofMapping({
          rule: 'group-mapping-disabled',
          severity: 'only noted',
          title: 'The mapping of groups is switched off',
          sentence:
            'No group is sent. That is right where the platform makes groups by a field, and wrong where it takes those of Entra.',
          fix: `${groupMapping}: set **Enabled** to **Yes**. Then **Save**.`,
        }),
      ]
    : []),
];

const actions = [
  {
    rule: 'no-add',
    flow: 'Add',
    action: 'Create',
    severity: 'will not arrive',
    title: 'Nobody is created',
    sentence: 'People who are not on the platform yet are never sent.',
  },
  {
    rule: 'no-update',
    flow: 'Update',
    action: 'Update',
    severity: 'value is wrong',
    title: 'Nobody is updated',
    sentence: 'Changes of people are never sent, and leavers stay active.',
  },
  {
    rule: 'no-delete',
    flow: 'Delete',
    action: 'Delete',
    severity: 'only noted',
    title: 'Nobody is deleted',
    sentence: 'Who is deleted in Entra stays on the platform, deactivated.',
  },
] as const;

const flowTypes: WholeRule = ({ schema: { users } }) => {
  if (typeof users.raw.flowTypes !== 'string') return [];
  const flows = users.raw.flowTypes.split(',').map((flow) => flow.trim().toLowerCase());
  return actions
    .filter(({ flow }) => !flows.includes(flow.toLowerCase()))
    .map(
      ({ flow: _, action, ...said }): LintFinding =>
        ofMapping({
          ...said,
          fix: `${userMapping} > **Target object actions**: tick **${action}**. Then **Save**.`,
        }),
    );
};

const fieldWithoutRow: WholeRule = ({ schema: { users }, surrounds: { fieldMappings } }) =>
  unsentFields(
    users.rows.map(({ mapping }) => mapping),
    fieldMappings,
    `${userMapping} > **Add New Mapping** with that target`,
  );

export const wholeRules: readonly WholeRule[] = [
  matching,
  matchingMayBeEmpty,
  active,
  scope,
  enabled,
  flowTypes,
  fieldWithoutRow,
];
