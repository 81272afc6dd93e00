import type { SettingDifference } from '../../shared/features/platform';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import { targetUserDeriver } from '../../shared/platform/target-user';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { DirectoryReader } from '../directory/directory-reader';
import { peek } from '../resource/lazy-resource';
import { referenceTo } from '../resource/summary';
import { inSlices } from '../runtime/in-slices';
import { sentGroupsOf } from './sent-groups';
import { DifferenceOfSettings } from './setting-difference';

/** Derives everybody by both settings, in slices; changes nothing. */
export async function previewSetting(
  directory: DirectoryReader,
  before: PlatformSetting,
  after: PlatformSetting,
  places: PlaceTables | null,
): Promise<SettingDifference> {
  const difference = new DifferenceOfSettings();
  const [deriveBefore, deriveAfter] = [targetUserDeriver(before, places), targetUserDeriver(after, places)];
  const isMirrored = before.grouping === 'mirror' || after.grouping === 'mirror';
  await inSlices(directory.each('User'), (user) => {
    const sent = isMirrored ? sentGroupsOf(user.id, directory) : [];
    const person = { id: user.id, attributes: peek(user) };
    difference.add(referenceTo(user), deriveBefore(person, sent), deriveAfter(person, sent));
  });
  return difference.result();
}
