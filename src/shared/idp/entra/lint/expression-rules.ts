/** What expressions do that can be read. */
import { conditionRules } from './condition-rules';
import { functionRules } from './function-rules';
import { fieldWords, inRow, ofRow, type RowRule } from './lint-rule';
import { switchRules } from './switch-rules';

const wrong = { severity: 'value is wrong' } as const;

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

export const expressionRules: readonly RowRule[] = [
  treeDiffers,
  ...conditionRules,
  ...switchRules,
  ...functionRules,
];
