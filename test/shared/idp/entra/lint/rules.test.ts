/** What a finding of lint says; that each rule finds its fault, and no other file, is in the table of all rules. */
import { expect, it } from 'vitest';
import { rowFaults } from './faults';
import { enterprise, type RowParts, readSchemaFile, schemaOf, surrounds, withRows } from './schema';

it('a sound mapping has no finding', () => {
  expect(readSchemaFile(schemaOf()).lint).toEqual([]);
});

it('a field of the SCIM setting that no row fills is found, one that is filled is not', () => {
  const fieldMappings = [
    { field: 'Business Unit', path: 'urn:ietf:params:scim:schemas:extension:workforce:2.0:User:unit' },
    { field: 'Department', path: `${enterprise}:department` },
  ];
  const { lint } = readSchemaFile(schemaOf(), { ...surrounds, fieldMappings });
  expect(lint.map(({ rule, title }) => [rule, title])).toEqual([
    ['field-without-row', 'No row sends what Business Unit reads'],
  ]);
});

it('a finding says for whom it is: by attributes that are empty, or by their values', () => {
  const concerned = (row: RowParts) => readSchemaFile(schemaOf({ rows: withRows(row) })).lint[0]?.concerned;
  expect(concerned(['emails[type eq "work"].value', '[mail]'])).toEqual({ lacking: ['mail'] });
  expect(concerned(['timezone', '[usageLocation]'])?.oneOf?.values).toContain('US');
  expect(concerned(['timezone', '[usageLocation]'])?.oneOf?.values).not.toContain('GB');
});

it('every finding has a title, a sentence and what to do, and the gravest come first', () => {
  const all = rowFaults.flatMap(([, faulty]) => readSchemaFile(schemaOf({ rows: withRows(faulty) })).lint);
  for (const { title, sentence, fix } of all) {
    expect(title).toMatch(/^[A-Za-z].*[^.]$/);
    expect(sentence).toMatch(/[.”]$/);
    expect(fix.length).toBeGreaterThan(10);
  }
  const ranks = readSchemaFile(
    schemaOf({
      rows: withRows(['timezone', '[usageLocation]'], ['id', '[objectId]'], ['preferredLanguage', '"en"']),
    }),
  );
  expect(ranks.lint.map(({ severity }) => severity)).toEqual([
    'will not arrive',
    'value is wrong',
    'only noted',
  ]);
});
