/** Who joined groups last. A group holds its members in the order in which they joined, so that it is gone through to its end. */
import type { ResourceReference } from '../../shared/exchange';
import { referenceTo } from '../resource/summary';
import { inSlices } from '../runtime/in-slices';
import type { DirectoryReader } from './directory-reader';

/** @returns by id of the group, the newest first, at most `limit` each; unknown groups are left out */
export async function newestMembers(
  directory: DirectoryReader,
  groupIds: readonly string[],
  limit: number,
): Promise<Record<string, ResourceReference[]>> {
  const found: Record<string, ResourceReference[]> = {};
  await inSlices(groupIds, (groupId) => {
    if (directory.get('Group', groupId) === undefined) return;
    found[groupId] = lastOf(directory.members(groupId), limit).flatMap((id) => {
      const member = directory.find(id);
      return member === undefined ? [] : [referenceTo(member)];
    });
  });
  return found;
}

function lastOf(ids: ReadonlySet<string>, count: number): string[] {
  const last: string[] = [];
  let left = ids.size;
  for (const id of ids) {
    if (left <= count) last.unshift(id);
    left -= 1;
  }
  return last;
}
