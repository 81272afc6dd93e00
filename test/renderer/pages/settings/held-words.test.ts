import { describe, expect, it } from 'vitest';
import { heldWords } from '../../../../src/renderer/pages/settings/held-words';

const device = {
  id: 'Device',
  name: 'Device',
  endpoint: '/Devices',
  description: '',
  schema: 'urn:x:Device',
  schemaExtensions: [],
};

describe('what a directory holds', () => {
  it('is counted for users and groups', () => {
    expect(heldWords({ users: 2, groups: 1 }, { resourceTypes: [] })).toEqual({
      held: '2 users and 1 group',
      about: 'The directory holds 2 users and 1 group.',
    });
    expect(heldWords({ users: 0, groups: 0 }, { resourceTypes: [] }).about).toBe('The directory is empty.');
  });

  it('is not called empty where a declared resource type may have resources', () => {
    expect(heldWords({ users: 0, groups: 0 }, { resourceTypes: [device] })).toEqual({
      held: 'all Devices',
      about: 'The directory holds no users and no groups. Devices are not counted.',
    });
  });
});
