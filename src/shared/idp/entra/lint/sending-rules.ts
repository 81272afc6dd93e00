/** When a row is sent, and what it sends for everybody. */
import { attributeWords, fieldWords, inRow, ofRow, type RowRule, sameTarget } from './lint-rule';

const wrong = { severity: 'value is wrong' } as const;
const noted = { severity: 'only noted' } as const;

/** What never changes may be sent once. */
const unchanging = /^(externalId|userName|password)$/i;

const onlyDuringCreation: RowRule = (row) => {
  if (row.mapping.apply !== 'only during creation' || unchanging.test(row.mapping.target)) return null;
  const words = fieldWords(row.mapping.target);
  return ofRow(row, {
    rule: 'only-during-creation',
    ...wrong,
    title: sameTarget(row.mapping.target, 'timezone')
      ? 'Corrections of the time zone never arrive'
      : `Movers keep their old ${words}`,
    sentence: `The row is sent only during object creation (\`ObjectAddOnly\`): a later change of ${words} is never sent.`,
    fix: inRow(row, 'set **Apply this mapping** to **Always**.'),
    after: { apply: 'always' },
  });
};

const constantForEveryone: RowRule = (row) => {
  const { type, source, defaultIfNull, target } = row.mapping;
  const value = type === 'constant' ? source : type === 'none' ? defaultIfNull : undefined;
  if (value === undefined || /^(active|userType)$/i.test(target)) return null;
  return ofRow(row, {
    rule: 'constant-for-everyone',
    ...noted,
    title: `The ${fieldWords(target)} is the same for everybody`,
    sentence: `\`${value.slice(0, 80).replaceAll('`', "'")}\` is sent for each person${type === 'none' ? ', as the default of a row without a source, and only when somebody is created' : ''}.`,
    fix: inRow(row, 'where it should differ, choose a **Source attribute**.'),
    concerned: {},
  });
};

const nothingAtAll: RowRule = (row) =>
  row.mapping.type !== 'none' || row.mapping.defaultIfNull !== undefined
    ? null
    : ofRow(row, {
        rule: 'row-without-source',
        ...noted,
        title: `The row of ${fieldWords(row.mapping.target)} sends nothing`,
        sentence: 'It has neither a source nor a default value.',
        fix: inRow(row, 'choose a source, or delete it.'),
      });

const defaultOnCreationOnly: RowRule = (row) => {
  const { type, source, defaultIfNull } = row.mapping;
  if (type !== 'direct' || defaultIfNull === undefined) return null;
  const expression = `Coalesce([${source}], "${defaultIfNull.replace(/[\\"]/g, '\\$&')}")`;
  return ofRow(row, {
    rule: 'default-on-creation',
    ...noted,
    title: `The default for ${fieldWords(row.mapping.target)} counts at creation only`,
    sentence: `**Default value if null** is sent for people without ${attributeWords(source)} when they are created. Who loses the value later keeps it.`,
    fix: inRow(
      row,
      'where the default should count always, set **Mapping type** to **Expression**, and **Expression** to the text.',
    ),
    value: expression,
    concerned: { lacking: [source] },
  });
};

export const sendingRules: readonly RowRule[] = [
  onlyDuringCreation,
  constantForEveryone,
  nothingAtAll,
  defaultOnCreationOnly,
];
