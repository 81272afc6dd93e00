/** How many people go wrong, each counted once: as they are stored, those of whom requests say it, and those who were found. */
import { isStoredRule } from '../../shared/diagnostics/stored-rules';
import { needsAttention } from '../../shared/needs-attention';
import type { DirectoryReader } from '../directory/directory-reader';
import type { CauseIndex } from './cause-index';
import type { FoundById } from './found-causes';
import { personKey, type SeenCause } from './request-causes';

export interface AffectedPeople {
  /** Everybody, those who were refused and never came to be included. */
  people: number;
  /** Who will not arrive or arrives wrong. */
  affected: number;
  /** Of those, who never came to be. */
  refused: number;
  /** @param id of somebody who is here */
  isWrong(id: string): boolean;
}

export function affectedIn(
  stored: CauseIndex,
  seen: ReadonlyMap<string, SeenCause>,
  found: FoundById,
  muted: ReadonlySet<string>,
  directory: DirectoryReader,
): AffectedPeople {
  const others = new Set<string>();
  let refused = 0;
  for (const { person, key } of [...wrongPeople(seen, muted), ...foundPeople(found, muted)]) {
    const isHere = directory.get('User', person.id) !== undefined;
    if (others.has(key) || stored.isAffected(person.id) || (person.id !== '' && !isHere)) continue;
    others.add(key);
    if (!isHere) refused += 1;
  }
  const isEverybody = [...found].some(
    ([id, cause]) => cause.everybody !== undefined && needsAttention(cause.finding) && !muted.has(id),
  );
  const here = directory.size('User');
  if (isEverybody) return { people: here + refused, affected: here + refused, refused, isWrong: () => true };
  const { people } = stored.counts();
  const affectedAsStored = people['will not arrive'] + people['value is wrong'];
  return {
    people: here + refused,
    affected: affectedAsStored + others.size,
    refused,
    isWrong: (id) => stored.isAffected(id) || others.has(id),
  };
}

function* foundPeople(found: FoundById, muted: ReadonlySet<string>) {
  for (const [id, { finding, people }] of found) {
    if (!needsAttention(finding) || muted.has(id)) continue;
    for (const { person } of people) yield { person, key: personKey(person) };
  }
}

function* wrongPeople(seen: ReadonlyMap<string, SeenCause>, muted: ReadonlySet<string>) {
  for (const [id, cause] of seen) {
    if (!needsAttention(cause) || isStoredRule(cause.rule) || muted.has(id)) continue;
    for (const { person, isRight } of cause.people.values()) {
      if (!isRight) yield { person, key: personKey(person) };
    }
  }
}
