import type { Counts } from '../../shared/live-event';
import type { ScimSetting } from '../../shared/scim-setting';
import { countedWords, joinedWords } from './counted-words';

/**
 * What a directory holds, in words: `held` to stand in a sentence, empty where there is nothing; `about` as a sentence of
 * its own.
 */
export function heldWords(
  { users, groups, declared }: Pick<Counts, 'users' | 'groups' | 'declared'>,
  { resourceTypes }: Pick<ScimSetting, 'resourceTypes'>,
): { held: string; about: string } {
  const others = resourceTypes.map(({ name, endpoint }) =>
    countedWords(declared?.[name] ?? 0, name, endpoint.replace(/^\//, '')),
  );
  const held = joinedWords([countedWords(users, 'user'), countedWords(groups, 'group'), ...others]);
  return { held, about: held === '' ? 'The directory is empty.' : `The directory holds ${held}.` };
}
