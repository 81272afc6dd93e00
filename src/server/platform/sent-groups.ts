import type { SentGroup } from '../../shared/platform/grouping';
import type { DirectoryReader } from '../directory/directory-reader';
import { displayNameOf } from '../resource/summary';

/** The groups of the identity provider that hold the person directly. */
export function sentGroupsOf(id: string, directory: Pick<DirectoryReader, 'groupsOf' | 'get'>): SentGroup[] {
  return [...directory.groupsOf(id)].flatMap((groupId) => {
    const group = directory.get('Group', groupId);
    return group === undefined ? [] : [{ id: groupId, displayName: displayNameOf(group) }];
  });
}
