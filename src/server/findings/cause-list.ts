/** What is wrong in one SCIM setting by cause: people as they are stored, joined with what requests said. */
import { type CauseKey, causeIdOf, causeKeyOf } from '../../shared/causes/cause-id';
import { causeWords } from '../../shared/causes/cause-words';
import { isStoredRule } from '../../shared/diagnostics/stored-rules';
import type { ResourceReference } from '../../shared/exchange';
import type { ListedCause } from '../../shared/features/findings';
import { type Finding, severitySchema } from '../../shared/finding';
import type { DirectoryReader } from '../directory/directory-reader';
import type { FoundCause } from '../feature';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf } from '../resource/summary';
import type { CauseIndex, CauseOfPeople } from './cause-index';
import type { Marks } from './cause-marks';
import type { FoundById } from './found-causes';
import type { SeenCause, SeenPerson } from './request-causes';

/** Where what is said of causes comes from. */
export interface CauseSources {
  directory: DirectoryReader;
  stored: CauseIndex;
  seen: ReadonlyMap<string, SeenCause>;
  found: FoundById;
  marks: Marks;
  /** What came since a moment, RFC 3339. */
  quietSince(moment: string): ListedCause['quiet'];
  /** Of a stored user, in the words of the identity provider. */
  findingsOf(user: StoredResource): Finding[];
}

/** One cause, with whom it concerns. */
export interface CauseCase {
  id: string;
  key: CauseKey;
  stored: CauseOfPeople | undefined;
  seen: SeenCause | undefined;
  found: FoundCause | undefined;
  /** How many, where it is everybody who is here. */
  everybody: number;
  /** Who is still wrong by what requests said; of a stored rule nobody, since the stored people say it. */
  refused: ResourceReference[];
  right: ResourceReference[];
}

const mostNames = 2;

/** The worst first, then those of most people; without those of which everybody came again. */
export function listCauses(sources: CauseSources): ListedCause[] {
  const stored = sources.stored.causes().map(causeIdOf);
  const ids = new Set([...stored, ...sources.seen.keys(), ...sources.found.keys()]);
  const cases = [...ids].flatMap((id) => caseOf(sources, id) ?? []);
  const rank = ({ severity }: CauseKey) => severitySchema.options.indexOf(severity);
  return cases
    .filter(isOpen)
    .map((one) => listed(one, sources))
    .sort(
      (one, other) => rank(one) - rank(other) || other.people - one.people || other.requests - one.requests,
    );
}

/** @param id as in an address; null where nothing is known of it */
export function caseOf({ directory, stored, seen, found }: CauseSources, id: string): CauseCase | null {
  const [ofPeople, ofRequests, elsewhere] = [stored.find(id), seen.get(id), found.get(id)];
  const key = ofPeople ?? ofRequests ?? (elsewhere && causeKeyOf(elsewhere.finding));
  if (key === undefined) return null;
  const isHere = ({ person }: SeenPerson) =>
    person.id === '' || directory.get('User', person.id) !== undefined;
  const people = [...(ofRequests?.people.values() ?? [])].filter(isHere);
  const isRight = ({ person, isRight }: SeenPerson) =>
    isStoredRule(key.rule) ? !ofPeople?.people.has(person.id) : isRight;
  return {
    id,
    key,
    stored: ofPeople,
    seen: ofRequests,
    found: elsewhere,
    everybody: elsewhere?.everybody === undefined ? 0 : directory.size('User'),
    refused: isStoredRule(key.rule) ? [] : people.filter((one) => !isRight(one)).map(({ person }) => person),
    right: people.filter(isRight).map(({ person }) => person),
  };
}

/** How many are still wrong. */
export function countOf({ stored, refused, found, everybody }: CauseCase): number {
  return (stored?.people.size ?? 0) + refused.length + (found?.people.length ?? 0) + everybody;
}

/** One that is about requests stays: nobody could come again. */
function isOpen(one: CauseCase): boolean {
  if (countOf(one) > 0 || one.found !== undefined) return true;
  return !isStoredRule(one.key.rule) && one.seen?.people.size === 0;
}

/** @param one of a cause that is known */
export function listed(one: CauseCase, sources: CauseSources): ListedCause {
  const { id, seen, found, right } = one;
  const { rule, cause, severity, attributePath } = one.key;
  const { title, meaning } = causeWords(one.key, exampleOf(one, sources));
  return {
    id,
    rule,
    severity,
    ...(cause === undefined ? {} : { cause }),
    ...(attributePath === undefined ? {} : { attributePath }),
    title,
    meaning,
    people: countOf(one),
    right: right.length,
    requests: seen?.requests ?? 0,
    names: namesOf(one, sources.directory),
    firstSeen: seen?.firstSeen ?? found?.firstSeen ?? null,
    lastSeen: seen?.lastSeen ?? found?.lastSeen ?? null,
    lastRight: seen?.lastRight ?? null,
    ...markOf(one, sources),
  };
}

/** Quiet since it was last seen, or said to be mended: whichever is later. */
function markOf({ id, seen }: CauseCase, { marks, quietSince }: CauseSources) {
  const mark = marks[id] ?? {};
  const moments = [mark.fixedAt, seen?.lastSeen].filter((time) => time !== undefined).toSorted();
  const latest = moments.at(-1);
  return { mark, quiet: latest === undefined ? null : quietSince(latest) };
}

/** One case of the cause: of somebody who has it now, else what was seen last. */
export function exampleOf({ id, stored, seen, found, key }: CauseCase, sources: CauseSources): Finding {
  const [first] = stored?.people ?? [];
  const user = first === undefined ? undefined : sources.directory.get('User', first);
  const findings = user === undefined ? [] : sources.findingsOf(user);
  return (
    findings.find((finding) => causeIdOf(finding) === id) ??
    found?.finding ??
    seen?.example ?? { ...key, title: key.rule, explanation: '' }
  );
}

function namesOf({ stored, refused, found, everybody }: CauseCase, directory: DirectoryReader): string[] {
  if (everybody > 0) return directory.slice('User', 'created', 0, mostNames).map(displayNameOf);
  const others = [...refused, ...(found?.people ?? []).map(({ person }) => person)];
  const names = others.slice(0, mostNames).map(({ displayName }) => displayName);
  for (const id of stored?.people ?? []) {
    if (names.length === mostNames) break;
    const user = directory.get('User', id);
    if (user !== undefined) names.push(displayNameOf(user));
  }
  return names;
}
