/** IIF whose condition looks at what may be empty. */
import type { ExpressionNode } from '../expression/syntax';
import { emptinessTest } from './emptiness-test';
import {
  asExpression,
  attributeWords,
  callsTo,
  inRow,
  mayBeEmpty,
  ofRow,
  type RowRule,
  withCall,
} from './lint-rule';

const wrong = { severity: 'value is wrong' } as const;

const iifOnEmptiness: RowRule = (row) => {
  const tests = callsTo(row, 'IIF').flatMap((call) => {
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
  for (const call of callsTo(row, 'IIF')) {
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

export const conditionRules: readonly RowRule[] = [iifOnEmptiness, iifOnMaybeEmpty];
