/** What a setting would do, in words: numbers first, then names. */
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { GroupToBe, SettingDifference } from '../../../shared/features/platform';
import { counted } from '../../../shared/plural';
import { joinedWords } from '../../words/joined-words';

/** In a line or two. @param isNew nobody is there yet whom it could change */
export function headline(difference: SettingDifference, isNew: boolean): string {
  return isNew ? outcome(difference) : consequence(difference);
}

function outcome({ groups, withoutGroup, users, notArriving }: SettingDifference): string {
  const arriving = users - notArriving.count;
  if (groups.count === 0) return `${people(arriving)}, no group`;
  const rest = withoutGroup.count === 0 ? '' : `, ${withoutGroup.count} without one`;
  return `${counted(groups.count, 'group')} for ${people(arriving - withoutGroup.count)}${rest}`;
}

function consequence(difference: SettingDifference): string {
  const { groupsCreated, groupsEmptied, moved, fields, users } = difference;
  const created = groupsCreated.count > 0 ? `${counted(groupsCreated.count, 'group')} would be created` : '';
  const emptied =
    created === '' && groupsEmptied.count > 0
      ? `${counted(groupsEmptied.count, 'group')} would be emptied`
      : '';
  const moving = moved.count > 0 ? `${people(moved.count)} ${moved.count === 1 ? 'moves' : 'move'}` : '';
  const parts = [created, emptied, moving].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  const values = fields.reduce((sum, { changed, added, vanished }) => sum + changed + added + vanished, 0);
  if (values > 0) return `${counted(values, 'value')} would change`;
  return users === 0 ? 'Nobody is here yet' : `Nothing changes for ${people(users)}`;
}

/** What else happens, a sentence each. */
export function alsoWords(difference: SettingDifference, isNew: boolean): string[] {
  const { groupsEmptied, notArriving, fields } = difference;
  const emptied = groupsEmptied.some.map(({ name }) => bidiIsolate(name));
  const losing = groupsEmptied.count === 1 ? 'loses all members' : 'lose all members';
  return [
    isNew || groupsEmptied.count === 0 ? '' : `${named(emptied, groupsEmptied.count)} ${losing}.`,
    isNew ? '' : fields.map(fieldWords).join(' '),
    notArriving.count === 0 ? '' : `${notArrivingWords(difference)}: no e-mail.`,
  ].filter((sentence) => sentence !== '');
}

/** "Benedikt Sauer does not arrive" */
export function notArrivingWords({ notArriving }: Pick<SettingDifference, 'notArriving'>): string {
  const verb = notArriving.count === 1 ? 'does not arrive' : 'do not arrive';
  return `${peopleNamed(notArriving)} ${verb}`;
}

/** "Department: 3 people get another value, 2 lose theirs." */
export function fieldWords({ field, changed, added, vanished }: SettingDifference['fields'][number]): string {
  const get = (count: number) => `${people(count)} ${count === 1 ? 'gets' : 'get'}`;
  const parts = [
    changed === 0 ? '' : `${get(changed)} another value`,
    added === 0 ? '' : `${get(added)} a value`,
    vanished === 0 ? '' : `${people(vanished)} ${vanished === 1 ? 'loses it' : 'lose theirs'}`,
  ];
  return `${bidiIsolate(field)}: ${parts.filter((part) => part !== '').join(', ')}.`;
}

/** "Marta Lindqvist and 8 others" */
export function membersWords({ members, people: count }: GroupToBe): string {
  const first = bidiIsolate(members[0]?.displayName ?? '');
  return count === 1 ? first : `${first} and ${counted(count - 1, 'other')}`;
}

/** "Noor Haddad", "Noor Haddad, Kim Lee and 3 others" */
export function peopleNamed({ count, some }: SettingDifference['notArriving']): string {
  return named(
    some.map(({ displayName }) => bidiIsolate(displayName)),
    count,
  );
}

const mostNamed = 4;

function named(names: readonly string[], count: number): string {
  const shown = names.slice(0, count > mostNamed ? mostNamed - 1 : mostNamed);
  const more = count - shown.length;
  return joinedWords([...shown, more === 0 ? '' : counted(more, 'other')]);
}

/**
 * Groups that are one country in several spellings, with what is said of it: the value as sent decides, so that they are several.
 * By name of the group; the largest of them is not named.
 */
export function doubledCountries(groups: readonly GroupToBe[]): Map<string, string> {
  const byMeaning = new Map<string, GroupToBe>();
  const words = new Map<string, string>();
  for (const group of groups.filter(({ by }) => by === 'value')) {
    const meaning = group.meaning ?? group.name;
    const first = byMeaning.get(meaning);
    if (first === undefined) byMeaning.set(meaning, group);
    else words.set(group.name, `The same country as ${bidiIsolate(first.name)}: two groups for one country.`);
  }
  return words;
}

function people(count: number): string {
  return counted(count, 'person', 'people');
}
