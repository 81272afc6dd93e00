import type { Counts } from '../../shared/features/directory';
import type { ScimSetting } from '../../shared/scim-setting';
import { countedIfAny, joinedWords } from './joined-words';

/**
 * What a directory holds, in words, with what is stored of types that are no longer declared: `held` to stand in a sentence, empty where there is nothing; `about` as a sentence of
 * its own.
 */
export function directoryContentsText(
  { users, groups, declared, undeclared = {} }: Pick<Counts, 'users' | 'groups' | 'declared' | 'undeclared'>,
  { resourceTypes }: Pick<ScimSetting, 'resourceTypes'>,
): { held: string; about: string } {
  const others = resourceTypes.map(({ name, endpoint }) =>
    countedIfAny(declared?.[name] ?? 0, name, endpoint.replace(/^\//, '')),
  );
  const former = Object.entries(undeclared).map(([name, count]) => {
    const type = `of the undeclared type ${name}`;
    return countedIfAny(count, `resource ${type}`, `resources ${type}`);
  });
  const held = joinedWords([
    countedIfAny(users, 'user'),
    countedIfAny(groups, 'group'),
    ...others,
    ...former,
  ]);
  return { held, about: held === '' ? 'The directory is empty.' : `The directory holds ${held}.` };
}
