import { describe, expect, it } from 'vitest';
import { resourcePath } from '../../../../src/renderer/components/resource-path';
import { countOf, tabAt, tabsOf } from '../../../../src/renderer/features/directory/tabs';
import { device } from '../../sample-resource-type';

describe('tabs of the Directory page', () => {
  it('are users, groups and whatever else the SCIM setting declares', () => {
    const labels = tabsOf({ resourceTypes: [device] }).map(({ label }) => label);
    expect(labels).toEqual(['Users', 'Groups', 'Devices']);
    expect(tabsOf(undefined)).toHaveLength(2);
  });

  it('are found by the address that leads to a resource', () => {
    const tabs = tabsOf({ resourceTypes: [device] });
    for (const resourceType of ['User', 'Group', 'Device']) {
      const [, , path] = resourcePath({ resourceType, id: '1' }).split('/');
      expect(tabAt(path, tabs).resourceType).toBe(resourceType);
    }
    expect(tabAt('elsewhere', tabs).path).toBe('users');
  });

  it('say how many resources there are, and nothing before that is known', () => {
    const counts = { users: 3, groups: 2 };
    const types = ['User', 'Group', 'Device'];
    expect(types.map((type) => countOf(counts, type))).toEqual([3, 2, undefined]);
    expect(countOf({ ...counts, declared: { Device: 0 } }, 'Device')).toBe(0);
  });
});
