/** What expressions do that can be read: Switch, IIF and functions that are for other applications. */
import { counted } from '../../../plural';
import type { CallNode, ExpressionNode } from '../expression/syntax';
import { activeUnlessSoftDeleted, longestExpression } from '../expressions';
import { textOf } from '../schema-file/expression-tree';
import type { SchemaRow } from '../schema-file/schema-rows';
import { emptinessTest } from './emptiness-test';
import {
  asExpression,
  attributeWords,
  callsIn,
  fieldWords,
  inRow,
  mayBeEmpty,
  ofRow,
  type RowRule,
} from './lint-rule';

const wrong = { severity: 'value is wrong' } as const;
const noted = { severity: 'only noted' } as const;

const callOf = (row: SchemaRow, name: string) => callsIn(row).filter((call) => call.name === name);
const firstOf = (row: SchemaRow, name: string) => callOf(row, name)[0];

/** Replaces one call by another text, within the expression around it. */
function withCall({ mapping }: SchemaRow, call: CallNode, text: string): string {
  return `${mapping.source.slice(0, call.range.start)}${text}${mapping.source.slice(call.range.end)}`;
}

const treeDiffers: RowRule = (row) =>
  row.treeText === null
    ? null
    : ofRow(row, {
        rule: 'tree-differs',
        ...wrong,
        title: `The row of ${fieldWords(row.mapping.target)} says two things`,
        sentence: `Its text is \`${String((row.raw.source as { expression?: unknown } | null)?.expression)
          .slice(0, 200)
          .replaceAll(
            '`',
            "'",
          )}\`, its parameters say \`${row.treeText.slice(0, 200).replaceAll('`', "'")}\`. Entra runs the parameters; the console shows the text.`,
        fix: inRow(row, 'set **Expression** anew to what is meant.'),
        value: row.treeText,
      });

const iifOnEmptiness: RowRule = (row) => {
  const tests = callOf(row, 'IIF').flatMap((call) => {
    const found = emptinessTest(call);
    return found === null ? [] : [{ call, ...found }];
  });
  const [first] = tests;
  if (first === undefined) return null;
  const corrected = withCall(row, first.call, first.instead);
  return ofRow(row, {
    rule: 'iif-tests-emptiness',
    ...wrong,
    title: `IIF fails for people without ${attributeWords(first.attribute)}`,
    sentence: `The condition asks whether \`${first.attribute}\` is empty. Microsoft does not support that: where the attribute is empty the condition fails, and nothing is sent.`,
    fix: inRow(row, 'set **Expression** to the text.'),
    value: corrected,
    after: asExpression(corrected),
    concerned: { lacking: [first.attribute] },
  });
};

const iifOnMaybeEmpty: RowRule = (row) => {
  for (const call of callOf(row, 'IIF')) {
    const [condition] = call.arguments;
    if (condition === undefined || emptinessTest(call) !== null) continue;
    const attribute = attributesOf(condition).find(mayBeEmpty);
    if (attribute === undefined) continue;
    return ofRow(row, {
      rule: 'iif-on-empty-source',
      ...wrong,
      title: `IIF sends nothing for people without ${attributeWords(attribute)}`,
      sentence: `The condition compares \`${attribute}\`, which may be empty: then it fails, and not even the value for false is sent.`,
      fix: inRow(row, `compare \`Coalesce([${attribute}], "-")\` in its place, or use \`Switch\`.`),
      concerned: { lacking: [attribute] },
    });
  }
  return null;
};

function attributesOf(node: ExpressionNode): string[] {
  if (node.kind === 'attribute') return [node.name];
  if (node.kind === 'comparison') return [...attributesOf(node.left), ...attributesOf(node.right)];
  // A default within makes a value of nothing.
  return node.kind === 'call' && node.name !== 'Coalesce' && node.name !== 'Switch'
    ? node.arguments.flatMap(attributesOf)
    : [];
}

const switchOnTest: RowRule = (row) => {
  const call = callOf(row, 'Switch').find(
    ({ arguments: [source] }) => source?.kind === 'call' && /^Is[A-Z]/.test(source.name),
  );
  const [source] = call?.arguments ?? [];
  if (call === undefined || source?.kind !== 'call') return null;
  return ofRow(row, {
    rule: 'switch-on-test',
    ...wrong,
    title: `Switch asks ${source.name} for ${fieldWords(row.mapping.target)}`,
    sentence: `Microsoft does not support \`${source.name}(…)\` as the source of \`Switch\`. An empty attribute is the key \`""\`.`,
    fix: inRow(
      row,
      `write \`Switch(${source.arguments.map(textOf).join(', ')}, …, "", …)\`: the default for those who have a value, the key \`""\` for those who have none.`,
    ),
  });
};

const switchOnReference: RowRule = (row, { schema }) => {
  if (firstOf(row, 'Switch') === undefined) return null;
  const type = schema.users.targetAttributes?.find(({ name }) => name === row.mapping.target)?.type;
  if (!/^reference$/i.test(type ?? '') && !/:manager(\.value)?$/i.test(row.mapping.target)) return null;
  return ofRow(row, {
    rule: 'switch-on-reference',
    ...wrong,
    title: 'Switch fills a reference',
    sentence: `\`${row.mapping.target}\` refers to somebody. Microsoft does not support \`Switch\` there: nothing, or a text that is nobody, is sent.`,
    fix: inRow(row, 'set **Mapping type** to **Direct** and **Source attribute** to `manager`.'),
    after: { type: 'direct', source: 'manager' },
  });
};

interface Pair {
  key: string;
  value: ExpressionNode | undefined;
}

/** Keys of a Switch that are texts. */
export function pairsOf({ arguments: parts }: CallNode): Pair[] {
  return parts.flatMap((part, index) =>
    index >= 2 && index % 2 === 0 && part.kind === 'constant'
      ? [{ key: part.value, value: parts[index + 1] }]
      : [],
  );
}

const isFolded = (source: ExpressionNode | undefined) =>
  source?.kind === 'call' && /^To(Lower|Upper)$/.test(source.name);

/** Of IsSoftDeleted the two keys are known, and have a rule of their own. */
const switchMixedCase: RowRule = (row) => {
  for (const call of callOf(row, 'Switch')) {
    const keys = pairsOf(call).map(({ key }) => key);
    const isMixed =
      keys.some((key) => /[a-z]/.test(key)) && keys.some((key) => /^[^a-z]*[A-Z][^a-z]*$/.test(key));
    if (!isMixed || isFolded(call.arguments[0])) continue;
    return ofRow(row, {
      rule: 'switch-mixed-case',
      ...noted,
      title: `Keys for ${fieldWords(row.mapping.target)} are written in both cases`,
      sentence:
        'Switch compares letter for letter. Some keys are capitals only, others are not: whoever is written otherwise gets the default.',
      fix: inRow(row, 'put the source into `ToUpper([…])` and write every key in capitals.'),
    });
  }
  return null;
};

const switchDoubledKey: RowRule = (row) => {
  for (const call of callOf(row, 'Switch')) {
    const keys = pairsOf(call).map(({ key }) => key);
    const doubled = keys.find((key, index) => keys.indexOf(key) !== index);
    if (doubled === undefined) continue;
    return ofRow(row, {
      rule: 'switch-doubled-key',
      ...noted,
      title: `A key for ${fieldWords(row.mapping.target)} stands twice`,
      sentence: `\`${doubled.replaceAll('`', "'")}\` has two values; the first counts, as far as is known.`,
      fix: inRow(row, 'take one of the two pairs away.'),
    });
  }
  return null;
};

/** So many that the limit of characters comes into sight. */
const manyKeys = 100;

const switchManyKeys: RowRule = (row) => {
  const count = Math.max(0, ...callOf(row, 'Switch').map((call) => pairsOf(call).length));
  if (count < manyKeys) return null;
  return ofRow(row, {
    rule: 'switch-many-keys',
    ...noted,
    title: `Switch for ${fieldWords(row.mapping.target)} has ${counted(count, 'key')}`,
    sentence: `The expression has ${row.mapping.source.length.toLocaleString('en')} of ${longestExpression.toLocaleString('en')} characters: a few more keys and Entra refuses it.`,
    fix: inRow(row, 'keep such values in an attribute of the directory, and map that.'),
  });
};

/** Changed by people's moves, again and again. */
const oftenChanged = new Set([
  'jobTitle',
  'department',
  'mobile',
  'telephoneNumber',
  'physicalDeliveryOfficeName',
  'companyName',
]);

const switchOnChanging: RowRule = (row) => {
  const source = callOf(row, 'Switch')
    .map(({ arguments: [first] }) => first)
    .find((first) => first?.kind === 'attribute' && oftenChanged.has(first.name));
  if (source?.kind !== 'attribute') return null;
  return ofRow(row, {
    rule: 'switch-on-changing-source',
    ...noted,
    title: `Switch asks for ${fieldWords(source.name)}, which changes often`,
    sentence: `There is a known defect: when \`${source.name}\` changes, \`Switch\` sometimes gives nothing, and the value stays as it was.`,
    fix: inRow(row, 'where a default is all that is wanted, use `Coalesce`.'),
  });
};

const selectUniqueValue: RowRule = (row) => {
  const call = firstOf(row, 'SelectUniqueValue');
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
  const call = callOf(row, 'Item').find(
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
  firstOf(row, 'SingleAppRoleAssignment') === undefined
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

/** `Switch` compares letter for letter; IsSoftDeleted is "True" or "False". */
const activeKeys: RowRule = (row) => {
  const call = callOf(row, 'Switch').find(
    ({ arguments: [source] }) => source?.kind === 'attribute' && source.name === 'IsSoftDeleted',
  );
  if (call === undefined || row.mapping.target.toLowerCase() !== 'active') return null;
  const keys = pairsOf(call).map(({ key }) => key);
  if (keys.includes('True') && keys.includes('False')) return null;
  return ofRow(row, {
    rule: 'active-keys',
    ...wrong,
    title: 'Leavers stay active',
    sentence: `\`IsSoftDeleted\` is \`True\` or \`False\`, and \`Switch\` compares letter for letter, upper and lower case included: the keys here are ${keys.map((key) => `\`${key.replaceAll('`', "'")}\``).join(' and ') || 'none'}. No key matches, so that \`active\` is never sent.`,
    fix: inRow(row, 'set **Expression** to the text, which is the default expression.'),
    value: activeUnlessSoftDeleted,
    concerned: { oneOf: { attribute: 'IsSoftDeleted', values: ['TRUE'] } },
    after: asExpression(activeUnlessSoftDeleted),
  });
};

export const expressionRules: readonly RowRule[] = [
  treeDiffers,
  activeKeys,
  iifOnEmptiness,
  iifOnMaybeEmpty,
  switchOnTest,
  switchOnReference,
  selectUniqueValue,
  itemZero,
  singleRole,
  emptyText,
  switchMixedCase,
  switchDoubledKey,
  switchManyKeys,
  switchOnChanging,
];
