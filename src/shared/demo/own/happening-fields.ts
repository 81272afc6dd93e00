/** What each kind of happening is called, and what has to be chosen for it. */
import type { Happening, HappeningKind } from './own-story';

export type HappeningField = 'person' | 'manager' | 'group' | 'toGroup' | 'text';

export interface KindOfHappening {
  kind: HappeningKind;
  label: string;
  fields: readonly { field: HappeningField; label: string; optional?: true }[];
}

const person = { field: 'person', label: 'Who' } as const;

export const kindsOfHappenings: readonly KindOfHappening[] = [
  {
    kind: 'joins',
    label: 'Somebody joins',
    fields: [
      { field: 'text', label: 'First and last name' },
      { field: 'toGroup', label: 'Into group', optional: true },
    ],
  },
  {
    kind: 'department',
    label: 'Moves to another department',
    fields: [person, { field: 'text', label: 'Department' }],
  },
  {
    kind: 'manager',
    label: 'Gets another manager',
    fields: [person, { field: 'manager', label: 'Manager' }],
  },
  {
    kind: 'country',
    label: 'Moves to another country',
    fields: [person, { field: 'text', label: 'Country, two letters' }],
  },
  {
    kind: 'group',
    label: 'Changes group',
    fields: [
      person,
      { field: 'group', label: 'Leaves', optional: true },
      { field: 'toGroup', label: 'Joins', optional: true },
    ],
  },
  {
    kind: 'renamed',
    label: 'Gets another last name',
    fields: [person, { field: 'text', label: 'Last name' }],
  },
  { kind: 'leaves', label: 'Leaves the company', fields: [person] },
  { kind: 'back', label: 'Comes back', fields: [person] },
  { kind: 'deleted', label: 'Is deleted for good', fields: [person] },
  {
    kind: 'group renamed',
    label: 'A group is renamed',
    fields: [
      { field: 'group', label: 'Group' },
      { field: 'text', label: 'New name' },
    ],
  },
  { kind: 'group deleted', label: 'A group is deleted', fields: [{ field: 'group', label: 'Group' }] },
];

export function fieldsOf(wanted: HappeningKind): KindOfHappening['fields'] {
  return kindsOfHappenings.find(({ kind }) => kind === wanted)?.fields ?? [];
}

/** One in which nothing is chosen yet. */
export function newHappening(kind: HappeningKind): Happening {
  return { kind, person: null, group: null, toGroup: null, manager: null, text: '', caption: '' };
}

/** "Lena van Dyk" is called Lena, and van Dyk. */
export function nameParts(text: string): { givenName: string; familyName: string } {
  const [givenName = '', ...rest] = text.trim().split(/\s+/);
  return { givenName, familyName: rest.join(' ') };
}
