import { describe, expect, it } from 'vitest';
import { namingAttribute } from '../../../src/server/directory/naming-attribute';
import { TypeCollection } from '../../../src/server/directory/type-collection';
import { lazyResource } from '../../../src/server/resource/lazy-resource';
import { displayNameOf } from '../../../src/server/resource/summary';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { declaredRegistry } from '../../../src/shared/scim/schemas/declared-registry';
import { settingFileSchema } from '../../../src/shared/setting-file';

const urn = 'urn:contoso:2.0:Device';

function deviceWith(...attributes: object[]) {
  const file = settingFileSchema.parse({
    name: 'Contoso',
    schemas: [{ id: urn, name: 'Device', attributes }],
    resourceTypes: [{ name: 'Device', endpoint: '/Devices', schema: urn }],
  });
  return declaredRegistry(file).byName.get('device') ?? null;
}

const text = (name: string, more: object = {}) => ({ name, type: 'string', required: true, ...more });
const note = text('note', { required: false });

function device(n: number, attributes: JsonObject) {
  const at = '2026-11-24T12:00:00.000Z';
  const head = { id: `d${n}`, resourceType: 'Device', order: n, revision: 1, created: at, lastModified: at };
  return lazyResource(head, attributes);
}

describe('resources of a declared type are called', () => {
  it('by the first text that each of them must have', () => {
    const collection = new TypeCollection(deviceWith(note, text('serial'), text('room')));
    collection.put(device(1, { note: 'new', serial: 'A-1', room: '7' }));
    collection.put(device(2, { displayName: 'Front desk', serial: 'A-2', room: '7' }));
    expect(['d1', 'd2'].map((id) => displayNameOf(collection.get(id) ?? device(0, {})))).toEqual([
      'A-1',
      'Front desk',
    ]);
  });

  it('otherwise as soon as something else is declared, and stand in that order', async () => {
    const collection = new TypeCollection(deviceWith(text('serial'), text('room', { required: false })));
    collection.put(device(1, { serial: 'A', room: 'North' }));
    collection.put(device(2, { serial: 'B', room: 'East' }));
    const names = async () => (await collection.sliceByName(0, 9)).map(displayNameOf);
    expect(await names()).toEqual(['A', 'B']);
    await collection.redeclare(deviceWith(text('serial', { required: false }), text('room')));
    expect(await names()).toEqual(['East', 'North']);
    collection.put(device(1, { serial: 'A', room: 'Attic' }));
    expect(await names()).toEqual(['Attic', 'East']);
  });

  it.each<[string, object[]]>([
    ['a list', [text('tags', { multiValued: true })]],
    ['what is never shown', [text('pin', { returned: 'never' })]],
    ['what goes by the name of a secret', [text('accessKey')]],
    ['a number', [text('ports', { type: 'integer' })]],
  ])('by their ids rather than by %s', (_what, attributes) => {
    expect(namingAttribute(deviceWith(...attributes))).toBeNull();
  });
});

it('users and groups are called as ever', () => {
  expect(['user', 'group'].map((name) => namingAttribute(standardRegistry.byName.get(name) ?? null))).toEqual(
    [null, null],
  );
});
