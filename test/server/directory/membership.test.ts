import { describe, expect, it, vi } from 'vitest';
import { Membership } from '../../../src/server/directory/membership';

/** More than forget a group at once. */
const size = 5_000;
const memberIds = Array.from({ length: size }, (_, index) => `m${index}`);

function everybodyIn(...groupIds: string[]): Membership {
  const membership = new Membership();
  for (const groupId of groupIds) for (const memberId of memberIds) membership.add(groupId, [memberId]);
  return membership;
}

const groupsOf = (membership: Membership, memberId: string) => [...membership.groupsOf(memberId)];

describe('a large group that is emptied', () => {
  it('has no members and is no group of anybody, at once and when all have forgotten it', async () => {
    const membership = everybodyIn('g', 'other');
    expect(membership.removeGroup('g')).toEqual(memberIds);
    expect(membership.membersOf('g').size).toBe(0);
    expect(groupsOf(membership, 'm0')).toEqual(['other']);
    expect(groupsOf(membership, `m${size - 1}`)).toEqual(['other']);
    membership.removeGroup('other');
    expect(groupsOf(membership, 'm7')).toEqual([]);
    await vi.waitFor(() => expect([...membership.memberIds()]).toEqual([]));
  });

  it('is remembered by those who join it again, whenever they do', async () => {
    const membership = everybodyIn('g');
    membership.removeGroup('g');
    membership.add('g', ['m1']);
    membership.add('g', ['m2']);
    membership.remove('g', 'm2');
    await new Promise((resolve) => setImmediate(resolve));
    membership.add('g', [`m${size - 1}`]);
    const remembered = ['m1', `m${size - 1}`];
    expect(memberIds.filter((id) => membership.groupsOf(id).size > 0)).toEqual(remembered);
    await vi.waitFor(() => expect([...membership.memberIds()]).toEqual(remembered));
    expect(groupsOf(membership, 'm1')).toEqual(['g']);
  });

  it('can be filled and emptied again before all have forgotten it', async () => {
    const membership = everybodyIn('g');
    const members = membership.removeGroup('g');
    for (const memberId of members) membership.add('g', [memberId]);
    expect(membership.removeGroup('g')).toEqual(memberIds);
    membership.add('g', ['m3']);
    expect(membership.removeMember('m3')).toEqual(['g']);
    expect(groupsOf(membership, 'm3')).toEqual([]);
    await vi.waitFor(() => expect([...membership.memberIds()]).toEqual([]));
  });
});
