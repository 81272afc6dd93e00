/** Functions that are for other applications, and results that are no value. */
import type { ExpressionNode } from '../expression/syntax';
import { textOf } from '../schema-file/expression-tree';
import {
  asExpression,
  callsIn,
  callsTo,
  fieldWords,
  inRow,
  ofRow,
  type RowRule,
  withCall,
} from './lint-rule';

const wrong = { severity: 'value is wrong' } as const;

const selectUniqueValue: RowRule = (row) => {
  const call = callsTo(row, 'SelectUniqueValue')[0];
  if (call === undefined) return null;
  return ofRow(row, {
    rule: 'select-unique-value',
    severity: row.mapping.matching === undefined ? 'value is wrong' : 'will not arrive',
    title: 'SelectUniqueValue is for other applications',
    sentence: `It works between HR systems and Active Directory only${callsIn(row)[0] === call ? '' : ', and never within another function'}${row.mapping.matching === undefined ? '' : ', nor on a matching attribute'}.`,
    fix: inRow(row, 'map an attribute that is unique by itself, such as `userPrincipalName`.'),
  });
};

const itemZero: RowRule = (row) => {
  const call = callsTo(row, 'Item').find(
    ({ arguments: [, index] }) => index?.kind === 'constant' && Number(index.value) === 0,
  );
  if (call === undefined) return null;
  const [list] = call.arguments;
  const corrected = withCall(row, call, `Item(${list === undefined ? '' : textOf(list)}, 1)`);
  return ofRow(row, {
    rule: 'item-zero',
    ...wrong,
    title: 'Item asks for the value at place 0',
    sentence: 'Places begin with 1; 0 is not allowed, and nothing is sent.',
    fix: inRow(row, 'set **Expression** to the text.'),
    value: corrected,
    after: asExpression(corrected),
  });
};

const singleRole: RowRule = (row) =>
  callsTo(row, 'SingleAppRoleAssignment')[0] === undefined
    ? null
    : ofRow(row, {
        rule: 'single-app-role',
        ...wrong,
        title: 'Only one role of each person is sent',
        sentence:
          'Of somebody who has several roles `SingleAppRoleAssignment` sends any one, and another one next time.',
        fix: inRow(row, 'set **Expression** to the text, and **Target attribute** to `roles`.'),
        value: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
        concerned: { having: ['appRoleAssignments'] },
      });

const emptyText: RowRule = (row) => {
  if (callsIn(row)[0] === undefined) return null;
  const isEmptyText = (node: ExpressionNode | undefined) => node?.kind === 'constant' && node.value === '';
  const gives = callsIn(row).some(
    ({ name, arguments: parts }) =>
      (name === 'Coalesce' && isEmptyText(parts.at(-1))) ||
      (name === 'Switch' &&
        (isEmptyText(parts[1]) ||
          parts.some((part, index) => index > 2 && index % 2 === 1 && isEmptyText(part)))) ||
      (name === 'IIF' && (isEmptyText(parts[1]) || isEmptyText(parts[2]))),
  );
  if (!gives || callsIn(row)[0]?.name === 'IgnoreFlowIfNullOrEmpty') return null;
  const corrected = `IgnoreFlowIfNullOrEmpty(${row.mapping.source})`;
  return ofRow(row, {
    rule: 'empty-text',
    ...wrong,
    title: `An empty text is sent for ${fieldWords(row.mapping.target)}`,
    sentence: 'The expression may give `""`. An empty text is a value: it is stored, and grouped by.',
    fix: inRow(row, 'set **Expression** to the text: then nothing is sent.'),
    value: corrected,
    after: asExpression(corrected),
  });
};

export const functionRules: readonly RowRule[] = [selectUniqueValue, itemZero, singleRole, emptyText];
