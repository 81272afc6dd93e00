import { expect, it } from 'vitest';
import { MappingFileError } from '../../../../src/shared/idp/common/mapping-file';
import { shownExpressions } from '../../../../src/shared/idp/entra/expressions';
import { entraMapping } from '../../../../src/shared/idp/entra/mapping';
import { entraMappingFiles } from '../../../../src/shared/idp/entra/mapping-file';
import { treeOf } from '../../../../src/shared/idp/entra/schema-file/expression-tree';
import { sameJson } from '../../../../src/shared/scim/json';
import { type RowParts, readSchemaFile, schemaOf, surrounds, withRows } from './lint/schema';

const faults: RowParts[] = [
  ['timezone', '[usageLocation]'],
  ['emails[type eq "work"].value', '[mail]'],
  ['title', 'IIF(IsNullOrEmpty([jobTitle]), "none", [jobTitle])'],
  ['addresses[type eq "work"].region', '[state]', { flowType: 'ObjectAddOnly' }],
];

it('the default mapping is read as the default mapping', () => {
  const rows = entraMapping.users.map(
    ({ target, source, type, matching = 0 }): RowParts => [
      target,
      type === 'direct' ? `[${source}]` : source,
      { matchingPriority: matching },
    ],
  );
  expect(readSchemaFile(schemaOf({ rows })).mapping.users).toEqual(entraMapping.users);
});

it('a corrected file is read back, and differs from the first in nothing but its corrections', () => {
  const json = JSON.parse(
    JSON.stringify({ ...schemaOf({ rows: withRows(...faults) }), somethingNew: { kept: [1] } }),
  );
  const first = readSchemaFile(json);
  const again = JSON.parse(first.corrected?.text ?? '');
  const second = readSchemaFile(again);
  const changed = first.lint.flatMap(({ change }) => change?.before?.target ?? []);
  expect(new Set(changed)).toEqual(new Set(faults.map(([target]) => target)));
  expect(second.lint).toEqual([]);
  const untouched = ({ target }: { target: string }) => !changed.includes(target);
  expect(second.mapping.users.filter(untouched)).toEqual(first.mapping.users.filter(untouched));
  expect(second.mapping.users.map(({ target }) => target)).toEqual(
    first.mapping.users.map(({ target }) => target),
  );
  // With its rows as they were before it is the same document.
  const rowsOf = (file: { synchronizationRules: { objectMappings: { attributeMappings: unknown[] }[] }[] }) =>
    file.synchronizationRules[0]?.objectMappings[0];
  Object.assign(rowsOf(again) ?? {}, { attributeMappings: rowsOf(json)?.attributeMappings });
  expect(sameJson(again, json)).toBe(true);
  expect(first.unknown).toEqual([{ place: 'somethingNew', sentence: expect.any(String) }]);
});

it('a file without a fault that can be mended has no corrected one', () => {
  expect(readSchemaFile(schemaOf()).corrected).toBeNull();
});

it('a tree of parameters counts where it says something else than the text, and a short one does not', () => {
  const source = (parameters: object[]) => ({
    type: 'Function',
    name: 'Switch',
    expression: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
    parameters,
  });
  const read = (parameters: object[]) =>
    readSchemaFile(
      schemaOf({ rows: withRows(['active', null, { source: source(parameters) }]) }),
    ).mapping.users.find(({ target }) => target === 'active')?.source;
  expect(read([{ key: 'source', value: { name: 'IsSoftDeleted', type: 'Attribute' } }])).toBe(
    source([]).expression,
  );
  const other = JSON.parse(JSON.stringify(treeOf('Switch([IsSoftDeleted], "x", "a", "b")'))).parameters;
  expect(read(other)).toBe('Switch([IsSoftDeleted], "x", "a", "b")');
});

it.each(shownExpressions)('an expression that the guides show goes into a tree and out again: %s', (text) => {
  const rows = withRows(['title', text]);
  expect(readSchemaFile(schemaOf({ rows })).lint.map(({ rule }) => rule)).not.toContain('tree-differs');
});

it('files with groups only, or without rows, say what they are', () => {
  const file = (json: unknown) => ({ name: 'a.json', text: '', json });
  expect(entraMappingFiles.recognise(file({ name: 'x' }))).toBeNull();
  const empty = file({ synchronizationRules: [] });
  expect(entraMappingFiles.recognise(empty)?.what).toBe(
    'an attribute mapping exported from Microsoft Entra ID',
  );
  expect(() => entraMappingFiles.read([empty], surrounds)).toThrow(MappingFileError);
});
