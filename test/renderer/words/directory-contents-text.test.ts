import { describe, expect, it } from 'vitest';
import { directoryContentsText } from '../../../src/renderer/words/directory-contents-text';
import { device } from '../sample-resource-type';

describe('what a directory holds', () => {
  it('is counted for users and groups', () => {
    expect(directoryContentsText({ users: 2, groups: 1 }, { resourceTypes: [] })).toEqual({
      held: '2 users and 1 group',
      about: 'The directory holds 2 users and 1 group.',
    });
    expect(directoryContentsText({ users: 12_000, groups: 0 }, { resourceTypes: [] }).held).toBe(
      '12,000 users',
    );
    expect(directoryContentsText({ users: 0, groups: 0 }, { resourceTypes: [] }).about).toBe(
      'The directory is empty.',
    );
  });

  it('names what resource types of its own hold, and is empty when they are', () => {
    const setting = { resourceTypes: [device] };
    expect(directoryContentsText({ users: 2, groups: 0, declared: { Device: 1 } }, setting).held).toBe(
      '2 users and 1 Device',
    );
    expect(directoryContentsText({ users: 1, groups: 1, declared: { Device: 1200 } }, setting).about).toBe(
      'The directory holds 1 user, 1 group and 1,200 Devices.',
    );
    expect(directoryContentsText({ users: 0, groups: 0, declared: { Device: 0 } }, setting).about).toBe(
      'The directory is empty.',
    );
  });

  it('names what is stored of types that are not declared any more', () => {
    const counts = { users: 1, groups: 0, undeclared: { Device: 12, Desk: 1 } };
    expect(directoryContentsText(counts, { resourceTypes: [] }).about).toBe(
      'The directory holds 1 user, 12 resources of the undeclared type Device and 1 resource of the undeclared type Desk.',
    );
  });
});
