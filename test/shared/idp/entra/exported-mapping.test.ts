import { expect, it } from 'vitest';
import { explainExportedMapping } from '../../../../src/shared/idp/entra/exported-mapping';
import { settingFileSchema } from '../../../../src/shared/setting-file';

const row = (targetAttributeName: string, expression: string) => ({
  targetAttributeName,
  source: { expression, name: 'x', type: 'Attribute' },
});
const exported = (...attributeMappings: object[]) => ({
  id: '00000000-0000-0000-0000-000000000001',
  version: 'Date:2026-01-01T00:00:00.0000000Z, Version:1.0.0',
  directories: [],
  synchronizationRules: [
    { objectMappings: [{ name: 'Provision Microsoft Entra ID Users', attributeMappings }] },
  ],
});

it('an exported mapping is called so, with the rows that it holds: a country for the time zone, for instance', () => {
  const file = exported(row('timezone', '[usageLocation]'), row('title', '[jobTitle]'));
  const parsed = settingFileSchema.safeParse(file);
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([explainExportedMapping(file)]);
  expect(explainExportedMapping(file)).toMatch(
    /exported from Microsoft Entra ID, no SCIM setting.*timezone gets \[usageLocation\], a country; title gets \[jobTitle\]\. Read it under Mapping > Import a mapping/,
  );
});

it('of many rows some are named', () => {
  const rows = Array.from({ length: 20 }, (_, index) => row(`target${index}`, `[source${index}]`));
  expect(explainExportedMapping(exported(...rows))).toMatch(/target7 gets \[source7\]; and 12 more rows\./);
});

it.each([null, [], { synchronizationRules: 'x' }, { name: 'Contoso' }])('no other file is: %j', (file) => {
  expect(explainExportedMapping(file)).toBeNull();
});
