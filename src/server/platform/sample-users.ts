import type { ListedTargetUser } from '../../shared/features/platform';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { DirectoryReader } from '../directory/directory-reader';
import { referenceTo } from '../resource/summary';
import { answeredUser } from './answered-user';
import type { ListContext } from './list-targets';
import { storedUserDeriver } from './user-deriver';

interface Sample {
  setting: PlatformSetting;
  /** Those asked for; without them those who changed last. */
  ids?: readonly string[] | undefined;
  limit: number;
}

/** Some people as a setting that is not saved would make them. */
export function sampleUsers(
  directory: DirectoryReader,
  places: PlaceTables | null,
  context: ListContext,
  { setting, ids, limit }: Sample,
): ListedTargetUser[] {
  const derive = storedUserDeriver(directory, setting, places);
  const users =
    ids?.flatMap((id) => directory.get('User', id) ?? []) ??
    directory.slice('User', 'newest change', 0, limit);
  return users.map((user) => {
    const target = derive.user(user);
    const arrivesWrong = target.whyNotHere === null && context.isWrong(user.id);
    return { person: referenceTo(user), target: answeredUser(target, context), arrivesWrong };
  });
}
