import type { Counts } from '../../../shared/live-event';
import type { ScimSetting } from '../../../shared/scim-setting';
import { resourceWords } from '../../rehearse/simulation-words';

/**
 * What a directory holds, in words: `held` to stand in a sentence, empty where there is certainly nothing; `about` as a
 * sentence of its own. Resources of declared types are not counted as they come, so they are named without a number.
 */
export function heldWords(
  { users, groups }: Pick<Counts, 'users' | 'groups'>,
  { resourceTypes }: Pick<ScimSetting, 'resourceTypes'>,
): { held: string; about: string } {
  const counted = resourceWords(users, groups);
  const others = resourceTypes.map(({ endpoint }) => endpoint.replace(/^\//, ''));
  const held = [counted, ...others.map((name) => `all ${name}`)]
    .filter((words) => words !== '')
    .join(' and ');
  if (held === '') return { held, about: 'The directory is empty.' };
  const uncounted = others.length > 0 ? ` ${others.join(' and ')} are not counted.` : '';
  return { held, about: `The directory holds ${counted || 'no users and no groups'}.${uncounted}` };
}
