import { expect, it } from 'vitest';
import { declaredPaths } from '../../../../src/renderer/features/directory/declared-paths';
import { settingFileSchema } from '../../../../src/shared/setting-file';

const device = 'urn:contoso:2.0:Device';
const disks = { name: 'disks', type: 'complex', subAttributes: [{ name: 'gigaBytes', type: 'integer' }] };
const setting = settingFileSchema.parse({
  name: 'Contoso',
  schemas: [{ id: device, name: 'Device', attributes: [{ name: 'serial', type: 'string' }, disks] }],
  resourceTypes: [{ name: 'Device', endpoint: '/Devices', schema: device }],
});

it('are plain for the type whose schema it is, and after its URN for others', () => {
  expect([...declaredPaths(setting, 'Device')]).toEqual(['serial', 'disks', 'disks.gigabytes']);
  expect([...declaredPaths(setting, 'User')]).toContain('urn:contoso:2.0:device:disks.gigabytes');
  expect([...declaredPaths(undefined, 'User')]).toEqual([]);
});
