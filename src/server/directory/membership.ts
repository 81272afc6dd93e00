/**
 * Who is in which group, in both directions, so that `members` of a group and `groups` of a user can't disagree and a
 * change of one member costs the same in a group of ten and in a group of 100,000.
 */

const none: ReadonlySet<string> = new Set();

export class Membership {
  private readonly membersByGroup = new Map<string, Set<string>>();
  private readonly groupsByMember = new Map<string, Set<string>>();

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
    return this.groupsByMember.get(memberId) ?? none;
  }

  /** False when it was a member already. */
  add(groupId: string, memberId: string): boolean {
    const members = obtain(this.membersByGroup, groupId);
    if (members.has(memberId)) return false;
    members.add(memberId);
    obtain(this.groupsByMember, memberId).add(groupId);
    return true;
  }

  /** False when it was no member. */
  remove(groupId: string, memberId: string): boolean {
    const members = this.membersByGroup.get(groupId);
    if (members === undefined || !members.delete(memberId)) return false;
    if (members.size === 0) this.membersByGroup.delete(groupId);
    this.forget(memberId, groupId);
    return true;
  }

  /** Empties the group; its members so far. */
  removeGroup(groupId: string): string[] {
    const members = [...this.membersOf(groupId)];
    this.membersByGroup.delete(groupId);
    for (const memberId of members) this.forget(memberId, groupId);
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

  private forget(memberId: string, groupId: string): void {
    const groups = this.groupsByMember.get(memberId);
    groups?.delete(groupId);
    if (groups?.size === 0) this.groupsByMember.delete(memberId);
  }
}

function obtain(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = new Set<string>();
  map.set(key, created);
  return created;
}
