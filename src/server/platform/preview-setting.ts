import type { PreviewEvent } from '../../shared/features/platform';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import { targetUserDeriver } from '../../shared/platform/target-user';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { DirectoryReader } from '../directory/directory-reader';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { referenceTo } from '../resource/summary';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { sentGroupsOf } from './sent-groups';
import { DifferenceOfSettings } from './setting-difference';

/** In people: a page draws it no more often. */
const tellEvery = 2_000;

export interface Preview {
  directory: DirectoryReader;
  before: PlatformSetting;
  after: PlatformSetting;
  /** Null where they could not be read. */
  places: PlaceTables | null;
}

/** Derives everybody by both settings, in slices, until the signal is aborted; changes nothing. */
export async function* previewSetting(
  preview: Preview,
  signal: AbortSignal,
): AsyncGenerator<SerializedJson<PreviewEvent>[]> {
  const { directory } = preview;
  const difference = new DifferenceOfSettings(preview.after);
  const add = adderTo(difference, preview);
  let lookedAt = 0;
  for (const user of directory.each('User')) {
    add(user);
    lookedAt += 1;
    if (lookedAt % tellEvery === 0) yield [progress(lookedAt, directory.size('User'))];
    if (isSliceOver()) await yieldSlice();
    if (signal.aborted) return;
  }
  yield [serializeJson<PreviewEvent>({ kind: 'difference', difference: difference.result() })];
}

function progress(lookedAt: number, users: number): SerializedJson<PreviewEvent> {
  return serializeJson<PreviewEvent>({ kind: 'progress', lookedAt, users });
}

function adderTo(
  difference: DifferenceOfSettings,
  { directory, before, after, places }: Preview,
): (user: StoredResource) => void {
  const [deriveBefore, deriveAfter] = [targetUserDeriver(before, places), targetUserDeriver(after, places)];
  const isMirrored = before.grouping === 'mirror' || after.grouping === 'mirror';
  return (user) => {
    try {
      const sent = isMirrored ? sentGroupsOf(user.id, directory) : [];
      const person = { id: user.id, attributes: peek(user) };
      difference.add(referenceTo(user), deriveBefore(person, sent), deriveAfter(person, sent));
    } catch {
      // The table says of that person why.
    }
  };
}
