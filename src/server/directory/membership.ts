/**
 * Who is in which group, in both directions, so that `members` of a group and `groups` of a user can't disagree and a
 * change of one member costs the same in a group of ten and in a group of 100,000.
 */
import { IdsByKey } from './ids-by-key';

const none: ReadonlySet<string> = new Set();

export class Membership {
  private readonly membersByGroup = new Map<string, Set<string>>();
  private readonly groupsByMember = new IdsByKey();

  /** Ids of the members in the order in which they joined. */
  membersOf(groupId: string): ReadonlySet<string> {
    return this.membersByGroup.get(groupId) ?? none;
  }

  /** Ids of all groups that have members; changes may come while they are walked. */
  groupIds(): Iterable<string> {
    return this.membersByGroup.keys();
  }

  /** Ids of all that are a member of some group. */
  memberIds(): Iterable<string> {
    return this.groupsByMember.keys();
  }

  /** Ids of the groups that hold the resource directly. */
  groupsOf(memberId: string): ReadonlySet<string> {
    return this.groupsByMember.find(memberId);
  }

  /** False when it was a member already. */
  add(groupId: string, memberId: string): boolean {
    const members = this.membersByGroup.get(groupId);
    if (members === undefined) this.membersByGroup.set(groupId, new Set([memberId]));
    else if (members.has(memberId)) return false;
    else members.add(memberId);
    this.groupsByMember.add(memberId, groupId);
    return true;
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
    for (const memberId of members) this.groupsByMember.remove(memberId, groupId);
    return members;
  }

  /** Takes the resource out of all groups; the ids of these groups. */
  removeMember(memberId: string): string[] {
    const groups = [...this.groupsOf(memberId)];
    for (const groupId of groups) this.remove(groupId, memberId);
    return groups;
  }

  clear(): void {
    this.membersByGroup.clear();
    this.groupsByMember.clear();
  }
}
