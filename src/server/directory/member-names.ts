/** Who comes and who goes by a change of members, named for sentences. */

import { type MemberNames, namedMembersLimit, noMembers } from '../resource/resource-change';
import type { StoredResource } from '../resource/stored-resource';
import { referenceTo } from '../resource/summary';
import type { MemberDelta } from '../scim/resource-directory';

/** @param current ids of the members before the change */
export function memberNames(
  delta: MemberDelta,
  current: ReadonlySet<string>,
  find: (id: string) => StoredResource | undefined,
): MemberNames {
  const { joining, leaving, leavingCount } = movesOf(delta, current);
  if (joining.length + leavingCount === 0) return noMembers;
  const named = (ids: readonly string[]) =>
    ids
      .slice(0, namedMembersLimit)
      .map(find)
      .filter((member) => member !== undefined)
      .map(referenceTo);
  return {
    added: named(joining),
    removed: named(leaving),
    addedCount: joining.length,
    removedCount: leavingCount,
  };
}

/** Of those who leave a group that is emptied, only as many as are named. */
function movesOf({ added, removed, emptied }: MemberDelta, current: ReadonlySet<string>) {
  if (emptied !== true) return { joining: added, leaving: removed, leavingCount: removed.length };
  const staying = new Set(added);
  const joining = added.filter((id) => !current.has(id));
  const leaving: string[] = [];
  for (const id of current) {
    if (leaving.length === namedMembersLimit) break;
    if (!staying.has(id)) leaving.push(id);
  }
  return { joining, leaving, leavingCount: current.size - (staying.size - joining.length) };
}
