/** What a Switch asks for, and the keys that it knows. */
import { counted } from '../../../plural';
import type { CallNode, ExpressionNode } from '../expression/syntax';
import { activeUnlessSoftDeleted, longestExpression } from '../expressions';
import { textOf } from '../schema-file/expression-tree';
import { asExpression, callsTo, fieldWords, inRow, ofRow, type RowRule } from './lint-rule';

const wrong = { severity: 'value is wrong' } as const;
const noted = { severity: 'only noted' } as const;

const switchOnTest: RowRule = (row) => {
  const call = callsTo(row, 'Switch').find(
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
  if (callsTo(row, 'Switch')[0] === undefined) return null;
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
  for (const call of callsTo(row, 'Switch')) {
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
  for (const call of callsTo(row, 'Switch')) {
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
  const count = Math.max(0, ...callsTo(row, 'Switch').map((call) => pairsOf(call).length));
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
  const source = callsTo(row, 'Switch')
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

/** `Switch` compares letter for letter; IsSoftDeleted is "True" or "False". */
const activeKeys: RowRule = (row) => {
  const call = callsTo(row, 'Switch').find(
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

export const switchRules: readonly RowRule[] = [
  activeKeys,
  switchOnTest,
  switchOnReference,
  switchMixedCase,
  switchDoubledKey,
  switchManyKeys,
  switchOnChanging,
];
