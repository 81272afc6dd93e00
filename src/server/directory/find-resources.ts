/**
 * People and groups by whatever they have, for a search of everything: whom the words name first, then who has them as a value. Nothing
 * is sorted or counted, and a search ends with the few that are shown, so that the first are told before all were looked at.
 */
import type { FoundResource } from '../../shared/features/directory';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf } from '../resource/summary';
import { visitTexts } from '../resource/text-paths';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { truncateText } from '../runtime/truncate-text';
import { foldForSorting } from './collection-orders';
import type { DirectoryReader } from './directory-reader';
import { mayHold, wordsIn } from './resource-search';

/** So many are shown of each. */
const most = { User: 6, Group: 4 };
/** In characters, of a value that is told. */
const longestValue = 200;
/** In characters, of a part of an id: two digits stand in most of them. */
const shortestId = 6;

/** Null where it does not fit. */
type Fit = Pick<FoundResource, 'held'> | null;
type Fits = (resource: StoredResource, words: readonly string[]) => Fit;

/**
 * Those that hold every word, in any case and with or without accents, in slices and as they are found; ends at once when `signal`
 * is aborted, or the reader goes.
 * @param text words, or phrases between quotation marks
 */
export async function* findResources(
  directory: DirectoryReader,
  text: string,
  signal: AbortSignal,
): AsyncGenerator<FoundResource[]> {
  const words = wordsIn(text);
  if (words.length === 0) return;
  const taken = { User: new Set<string>(), Group: new Set<string>() };
  for (const fits of [byName, byValue]) {
    for (const type of ['User', 'Group'] as const) {
      const test = (resource: StoredResource) =>
        taken[type].has(resource.id) ? null : fits(resource, words);
      for await (const found of inSteps(directory, type, test, most[type] - taken[type].size, signal)) {
        for (const { resource } of found) taken[type].add(resource.id);
        yield found;
      }
    }
  }
}

/** What was found in each slice, up to so many. */
async function* inSteps(
  directory: DirectoryReader,
  resourceType: string,
  test: (resource: StoredResource) => Fit,
  count: number,
  signal: AbortSignal,
): AsyncGenerator<FoundResource[]> {
  let [step, left]: [FoundResource[], number] = [[], count];
  for (const resource of left > 0 ? directory.all(resourceType) : []) {
    if (isSliceOver()) {
      if (step.length > 0) yield step;
      step = [];
      await yieldSlice();
    }
    if (signal.aborted) return;
    const fit = test(resource);
    if (fit === null) continue;
    step.push({ resource: directory.summary(resource), ...fit });
    left -= 1;
    if (left === 0) break;
  }
  if (step.length > 0) yield step;
}

const byName: Fits = (resource, words) =>
  words.every((word) => isCalled(resource, word)) ? { held: null } : null;

function isCalled(resource: StoredResource, word: string): boolean {
  if (foldForSorting(displayNameOf(resource)).includes(word)) return true;
  return word.length >= shortestId && foldForSorting(resource.id).includes(word);
}

/** A word may stand in the name, and another in a value: the first value that holds one is told. */
const byValue: Fits = (resource, words) => {
  const wanted = new Set(words.filter((word) => !isCalled(resource, word)));
  if (![...wanted].every((word) => mayHold(resource, word))) return null;
  let held: FoundResource['held'] = null;
  visitTexts(peek(resource), (attributePath, value) => {
    if (wanted.size === 0) return;
    const folded = foldForSorting(value);
    for (const word of wanted) {
      if (!folded.includes(word)) continue;
      wanted.delete(word);
      held ??= { attributePath, value: truncateText(value, longestValue) };
    }
  });
  return wanted.size === 0 ? { held } : null;
};
