/** What the platform makes of one person of a directory, as the person is now or last was. */
import type { SentGroup } from '../../shared/platform/grouping';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import { failedTargetUser, type TargetUser, targetUserDeriver } from '../../shared/platform/target-user';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { DirectoryReader } from '../directory/directory-reader';
import { peek } from '../resource/lazy-resource';
import type { FormerUser, StoredResource } from '../resource/stored-resource';
import { sentGroupsOf } from './sent-groups';

/** For one user after the other; whoever can't be derived says so. */
export interface StoredUserDeriver {
  user(user: StoredResource): TargetUser;
  former(former: FormerUser): TargetUser;
}

export function storedUserDeriver(
  directory: Pick<DirectoryReader, 'groupsOf' | 'get'>,
  setting: PlatformSetting,
  places: PlaceTables | null,
): StoredUserDeriver {
  const derive = targetUserDeriver(setting, places);
  const isMirrored = setting.grouping === 'mirror';
  /** Of who is here; of a former user they are known. */
  const sentTo = (user: StoredResource) => (isMirrored ? sentGroupsOf(user.id, directory) : []);
  const deriveOne = (user: StoredResource, groups: readonly SentGroup[] | null) => {
    try {
      const person = { id: user.id, attributes: peek(user), isDeleted: groups !== null };
      return derive(person, groups ?? sentTo(user));
    } catch (error) {
      return failedTargetUser(user.id, error instanceof Error ? error.name : 'unknown error');
    }
  };
  return {
    user: (user) => deriveOne(user, null),
    former: ({ resource, groups }) => deriveOne(resource, groups),
  };
}
