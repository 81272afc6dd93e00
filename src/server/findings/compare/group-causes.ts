/** Groups of the provider, and what each is used for, against who is here and in which groups. */
import { groupWithoutMembers, inNoAssignedGroup } from '../../../shared/causes/found-words';
import type { GroupUse } from '../../../shared/features/provider-evidence';
import { isJsonObject } from '../../../shared/scim/json';
import type { DirectoryReader } from '../../directory/directory-reader';
import type { FoundCause } from '../../feature';
import { peek } from '../../resource/lazy-resource';
import type { StoredResource } from '../../resource/stored-resource';
import { displayNameOf, referenceTo } from '../../resource/summary';
import type { MatchedPerson, NamedGroup, RunRow } from './matched-people';

export interface GroupComparison {
  people: readonly MatchedPerson[];
  uses: readonly GroupUse[];
  directory: DirectoryReader;
  /** The SCIM setting takes the provider's groups. */
  isMirrored: boolean;
}

export function groupCauses(comparison: GroupComparison, rows: readonly RunRow[]): FoundCause[] {
  return [...lackingMembers(comparison), ...inNoGroup(comparison, rows)];
}

/** Groups that are here and lack members who are here too. */
function lackingMembers(comparison: GroupComparison): FoundCause[] {
  const { directory, isMirrored } = comparison;
  if (!isMirrored) return [];
  return [...directory.each('Group')].flatMap((group) => {
    const name = displayNameOf(group);
    const members = directory.members(group.id);
    const lacking = comparison.people.filter(
      ({ stored, groups }) =>
        stored !== undefined && !members.has(stored.id) && groups.some((one) => one.name === name),
    );
    if (lacking.length === 0) return [];
    const isBoth = groupUse({ name }, comparison)?.use === 'assigned and pushed';
    const finding = groupWithoutMembers(name, { isBoth, severity: 'value is wrong' });
    return [{ finding, people: lacking.flatMap((person) => noMember(person, name)) }];
  });
}

function noMember({ stored }: MatchedPerson, group: string): FoundCause['people'] {
  if (stored === undefined) return [];
  return [{ person: referenceTo(stored), value: { sent: null, belongs: group, reading: `not in ${group}` } }];
}

/** Groups of people may have a number where uses have one. */
function groupUse(group: NamedGroup, { uses, people }: GroupComparison): GroupUse | undefined {
  const id =
    group.id ?? people.flatMap(({ groups }) => groups).find(({ name, id }) => name === group.name && id)?.id;
  return uses.find((use) => (use.id !== undefined && use.id === id) || use.name === group.name);
}

/** Active at the provider, in no group that lets them in, and inactive or not here. */
function inNoGroup(comparison: GroupComparison, rows: readonly RunRow[]): FoundCause[] {
  if (!comparison.uses.some(letsIn)) return [];
  const outside = comparison.people.filter(
    (person) =>
      isActiveThere(person, rows) &&
      person.groups.length > 0 &&
      !person.groups.some((group) => letsIn(groupUse(group, comparison))),
  );
  const inactive = outside.filter(({ stored }) => stored !== undefined && isInactive(stored));
  const absent = outside.filter(({ stored }) => stored === undefined);
  return [...causeOf(inactive, true), ...causeOf(absent, false)];
}

function causeOf(people: readonly MatchedPerson[], isHere: boolean): FoundCause[] {
  if (people.length === 0) return [];
  const enough = fewestGroups(people);
  return [
    {
      finding: inNoAssignedGroup(enough, isHere),
      people: people.map((person) => outsider(person, enough)),
    },
  ];
}

function outsider({ stored, name, groups }: MatchedPerson, enough: readonly string[]) {
  const [group = ''] = enough.filter((one) => groups.some((own) => own.name === one));
  if (stored === undefined)
    return { person: { resourceType: 'User', id: '', displayName: name }, value: null };
  const value = { sent: 'false', belongs: 'true', reading: `in ${group}` };
  return { person: referenceTo(stored), value };
}

/** Of their groups so many that everybody is in one: those of most people first. */
function fewestGroups(people: readonly MatchedPerson[]): string[] {
  const chosen: string[] = [];
  let left = people;
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const { groups } of left)
      for (const { name } of groups) counts.set(name, (counts.get(name) ?? 0) + 1);
    const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
    if (most === undefined) break;
    const [name] = most;
    chosen.push(name);
    left = left.filter(({ groups }) => !groups.some((group) => group.name === name));
  }
  return chosen;
}

function letsIn(use: GroupUse | undefined): boolean {
  return use?.use === 'assigned' || use?.use === 'assigned and pushed' || use?.use === 'bound';
}

function isActiveThere({ source }: MatchedPerson, rows: readonly RunRow[]): boolean {
  const active = rows.find(({ row }) => row.target.toLowerCase() === 'active');
  return String(active?.read.of(source).value ?? true).toLowerCase() !== 'false';
}

function isInactive(user: StoredResource): boolean {
  const attributes = peek(user);
  return isJsonObject(attributes) && String(attributes.active).toLowerCase() === 'false';
}
