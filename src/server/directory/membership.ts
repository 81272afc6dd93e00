/**
 * Who is in which group, in both directions, so that `members` of a group and `groups` of a user can't disagree and a
 * change of one member costs the same in a group of ten and in a group of 100,000. Where a large group is emptied, its members
 * forget it in slices later, since that is more than one turn of the event loop should do; until then they are asked whether
 * it holds them still.
 */

import { inSlices } from '../runtime/in-slices';
import { yieldSlice } from '../runtime/time-slice';
import { IdsByKey } from './ids-by-key';

const none: ReadonlySet<string> = new Set();

/** Members of a group that forget it at once. */
const forgottenAtOnce = 1_000;

export class Membership {
  private readonly membersByGroup = new Map<string, Set<string>>();
  private readonly groupsByMember = new IdsByKey();
  /** Groups that some member may not have forgotten yet, with how many times they were emptied. */
  private readonly unforgotten = new Map<string, number>();

  /** Ids of the members in the order in which they joined. */
  membersOf(groupId: string): ReadonlySet<string> {
    return this.membersByGroup.get(groupId) ?? none;
  }

  /** Ids of all groups that have members; changes may come while they are read. */
  groupIds(): Iterable<string> {
    return this.membersByGroup.keys();
  }

  /** Ids of all that are a member of some group. */
  memberIds(): Iterable<string> {
    return this.groupsByMember.keys();
  }

  /** Ids of the groups that hold the resource directly. */
  groupsOf(memberId: string): ReadonlySet<string> {
    const groups = this.groupsByMember.find(memberId);
    if (this.unforgotten.size === 0 || groups.size === 0) return groups;
    return new Set([...groups].filter((groupId) => this.membersOf(groupId).has(memberId)));
  }

  /** Those of them who were no members yet. */
  add(groupId: string, memberIds: readonly string[]): string[] {
    const members = this.membersByGroup.get(groupId) ?? new Set();
    const joined = memberIds.filter((memberId) => {
      const before = members.size;
      return members.add(memberId).size > before;
    });
    if (members.size > 0) this.membersByGroup.set(groupId, members);
    for (const memberId of joined) this.groupsByMember.add(memberId, groupId);
    return joined;
  }

  /** False when it was no member. */
  remove(groupId: string, memberId: string): boolean {
    const members = this.membersByGroup.get(groupId);
    if (members === undefined || !members.delete(memberId)) return false;
    if (members.size === 0) this.membersByGroup.delete(groupId);
    this.groupsByMember.remove(memberId, groupId);
    return true;
  }

  /** Empties the group; its members so far. */
  removeGroup(groupId: string): string[] {
    const members = [...this.membersOf(groupId)];
    this.membersByGroup.delete(groupId);
    if (members.length > forgottenAtOnce) void this.forgetLater(groupId, members);
    else for (const memberId of members) this.groupsByMember.remove(memberId, groupId);
    return members;
  }

  /** Those who have joined again by then remember it. */
  private async forgetLater(groupId: string, members: readonly string[]): Promise<void> {
    this.unforgotten.set(groupId, (this.unforgotten.get(groupId) ?? 0) + 1);
    await yieldSlice();
    await inSlices(members, (memberId) => {
      if (!this.membersOf(groupId).has(memberId)) this.groupsByMember.remove(memberId, groupId);
    });
    const others = (this.unforgotten.get(groupId) ?? 1) - 1;
    if (others === 0) this.unforgotten.delete(groupId);
    else this.unforgotten.set(groupId, others);
  }

  /** Takes the resource out of all groups; the ids of these groups. */
  removeMember(memberId: string): string[] {
    const groups = [...this.groupsOf(memberId)];
    for (const groupId of groups) {
      const members = this.membersByGroup.get(groupId);
      members?.delete(memberId);
      if (members?.size === 0) this.membersByGroup.delete(groupId);
    }
    this.groupsByMember.delete(memberId);
    return groups;
  }
}
