/** What the platform makes of one person of a directory, as the person is now. */
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import { failedTargetUser, type TargetUser, targetUserDeriver } from '../../shared/platform/target-user';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { DirectoryReader } from '../directory/directory-reader';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { sentGroupsOf } from './sent-groups';

export type DeriveStored = (user: StoredResource) => TargetUser;

/** Derives one user after the other; whoever can't be derived says so. */
export function storedUserDeriver(
  directory: Pick<DirectoryReader, 'groupsOf' | 'get'>,
  setting: PlatformSetting,
  places: PlaceTables | null,
): DeriveStored {
  const derive = targetUserDeriver(setting, places);
  const isMirrored = setting.grouping === 'mirror';
  return (user) => {
    try {
      const sent = isMirrored ? sentGroupsOf(user.id, directory) : [];
      return derive({ id: user.id, attributes: peek(user) }, sent);
    } catch (error) {
      return failedTargetUser(user.id, error instanceof Error ? error.name : 'unknown error');
    }
  };
}
