/** One cause with its people: what was sent of each, and what belongs there. */
import { causeWords } from '../../shared/causes/cause-words';
import { sentValue } from '../../shared/causes/sent-value';
import { undecidedOf } from '../../shared/causes/undecided';
import type { OpenedCause } from '../../shared/features/findings';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { normalisedPath } from '../../shared/normalised-path';
import type { PlaceTables } from '../../shared/platform/time-zone';
import { referenceTo } from '../resource/summary';
import { type CauseCase, type CauseSources, caseOf, exampleOf, listed } from './cause-list';

/** People who are named as right. */
const mostRight = 50;

export interface OpenedSources extends CauseSources {
  places: PlaceTables | null;
  idp: IdentityProvider | null;
}

export interface PeopleWindow {
  offset: number;
  limit: number;
}

/** @returns null where nothing is known of the cause */
export function openCause(sources: OpenedSources, id: string, window: PeopleWindow): OpenedCause | null {
  const one = caseOf(sources, id);
  if (one === null) return null;
  const finding = exampleOf(one, sources);
  return {
    ...listed(one, sources),
    finding,
    undecided: undecidedOf(one.key, sources.idp),
    copy: one.found?.copy ?? null,
    mendedAt: one.found?.mendedAt ?? 'identity provider',
    belongs: causeWords(one.key, finding).belongs ?? null,
    source: sourceOf(one.key.attributePath, sources.idp),
    stillWrong: stillWrong(one, sources, window),
    alreadyRight: one.right.slice(-mostRight).reverse(),
  };
}

/** What was refused first: there is least to be seen of it elsewhere. */
function stillWrong(
  { key, stored, refused, found, everybody }: CauseCase,
  { directory, places }: OpenedSources,
  { offset, limit }: PeopleWindow,
): OpenedCause['stillWrong'] {
  if (everybody > 0) {
    const users = directory.slice('User', 'created', offset, limit);
    return users.map((user) => ({ person: referenceTo(user), value: found?.everybody ?? null }));
  }
  const elsewhere = [...refused.map((person) => ({ person, value: null })), ...(found?.people ?? [])];
  const first = elsewhere.slice(offset, offset + limit);
  const skipped = Math.max(0, offset - elsewhere.length);
  const ids = [...(stored?.people ?? [])].slice(skipped, skipped + limit - first.length);
  const others = ids.flatMap((id) => {
    const user = directory.get('User', id);
    return user === undefined
      ? []
      : [{ person: referenceTo(user), value: sentValue(key, user.attributes, places) }];
  });
  return [...first, ...others];
}

/** By the mapping that the platform documents. */
function sourceOf(attributePath: string | undefined, idp: IdentityProvider | null): string | null {
  if (attributePath === undefined || idp === null) return null;
  const { plain } = normalisedPath(attributePath);
  const rows = idp.simulation.mapping.users;
  return rows.find(({ target }) => normalisedPath(target).plain === plain)?.source ?? null;
}
