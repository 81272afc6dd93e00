import { describe, expect, it } from 'vitest';
import { DifferenceOfSettings } from '../../../src/server/platform/setting-difference';
import { newPlatformSetting, type PlatformSetting } from '../../../src/shared/platform/platform-setting';
import { deriveTargetUser } from '../../../src/shared/platform/target-user';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../../shared/platform/place-tables';

const person = (name: string, department: string | null): JsonObject => ({
  userName: `${name}@example.com`,
  displayName: name,
  emails: [{ type: 'work', value: `${name}@example.com` }],
  timezone: 'TR',
  ...(department === null ? {} : { [enterpriseUserUrn]: { department } }),
});
const people = [person('kim', 'Sales'), person('ada', 'Sales'), person('lee', null)];

function between(before: Partial<PlatformSetting>, after: Partial<PlatformSetting>, all = people) {
  const difference = new DifferenceOfSettings({ ...newPlatformSetting, ...after });
  const derive = (attributes: JsonObject, setting: Partial<PlatformSetting>) =>
    deriveTargetUser({ id: 'x', attributes }, [], { ...newPlatformSetting, ...setting }, placeTables);
  for (const one of all) {
    const reference = { resourceType: 'User', id: 'x', displayName: String(one.displayName) };
    difference.add(reference, derive(one, before), derive(one, after));
  }
  return difference.result();
}
const nothing = { count: 0, some: [] };

describe('between two settings', () => {
  it('that are the same nothing differs', () => {
    expect(between({ fixedGroup: 'All' }, { fixedGroup: 'All' })).toMatchObject({
      groupsCreated: nothing,
      groupsEmptied: nothing,
      moved: nothing,
      fields: [],
      noLongerArriving: nothing,
      withoutGroup: nothing,
      users: 3,
    });
  });

  it('groups are created and emptied, and people move', () => {
    const found = between({ fixedGroup: 'All' }, { grouping: { byField: 'Department' } });
    expect(found.groupsCreated).toEqual({ count: 1, some: [{ name: 'Sales', people: 2 }] });
    expect(found.groupsEmptied).toEqual({ count: 1, some: [{ name: 'All', people: 3 }] });
    expect(found.moved.count).toBe(3);
    expect(found.moved.some[2]).toMatchObject({ person: { displayName: 'lee' }, from: ['All'], to: [] });
    expect(found.withoutGroup.some.map(({ displayName }) => displayName)).toEqual(['lee']);
  });

  it('values change, come and vanish', () => {
    const [email, ...others] = newPlatformSetting.fieldMappings;
    if (email === undefined) throw new Error('There is no first field');
    const fieldMappings = [email, { field: 'First Name', path: 'displayName' }];
    expect(between({}, { fieldMappings }).fields).toEqual([
      expect.objectContaining({ field: 'First Name', changed: 0, added: 3, vanished: 0 }),
      expect.objectContaining({ field: 'Department', changed: 0, added: 0, vanished: 2 }),
      expect.objectContaining({ field: 'Time Zone', changed: 0, added: 0, vanished: 3 }),
    ]);
    const [change] = between({}, { fieldMappings: [{ ...email, path: 'displayName' }, ...others] }).fields;
    expect(change).toMatchObject({ field: 'Email', changed: 3, added: 0, vanished: 0 });
    expect(change?.some[0]).toMatchObject({
      person: { displayName: 'kim' },
      from: 'kim@example.com',
      to: 'kim',
    });
  });

  it('people may no longer arrive', () => {
    const fieldMappings = [{ field: 'Email', path: 'emails[type eq "home"].value' }];
    const { noLongerArriving, withoutGroup } = between({}, { fieldMappings });
    expect(noLongerArriving.count).toBe(3);
    expect(withoutGroup.count).toBe(0);
  });

  it('only a few of very many are named', () => {
    const many = Array.from({ length: 100 }, (_, at) => person(`p${at}`, `D${at}`));
    const found = between({}, { grouping: { byField: 'Department' } }, many);
    expect([found.moved.count, found.moved.some.length]).toEqual([100, 20]);
    expect([found.groupsCreated.count, found.groupsCreated.some.length]).toEqual([100, 20]);
  });
});
