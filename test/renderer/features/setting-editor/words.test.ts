import { describe, expect, it } from 'vitest';
import { arrivesWords } from '../../../../src/renderer/features/setting-editor/arrives-words';
import {
  alsoWords,
  doubledCountries,
  fieldWords,
  headline,
  membersWords,
  peopleNamed,
} from '../../../../src/renderer/features/setting-editor/consequence-words';
import { newDraft, withRow } from '../../../../src/renderer/features/setting-editor/draft';
import { groupNameHint, meaningOf } from '../../../../src/renderer/features/setting-editor/grouping-words';
import { matchingPaths } from '../../../../src/renderer/features/setting-editor/matching-paths';
import type { GroupToBe, SettingDifference } from '../../../../src/shared/features/platform';

const nobody = { count: 0, some: [] };
const named = (...names: string[]) => ({
  count: names.length,
  some: names.map((displayName) => ({ resourceType: 'User', id: displayName, displayName })),
});
const nothing: SettingDifference = {
  users: 43,
  groups: nobody,
  groupsCreated: nobody,
  groupsEmptied: nobody,
  moved: nobody,
  arriving: [],
  fields: [],
  notArriving: nobody,
  noLongerArriving: nobody,
  withoutGroup: nobody,
};
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const group = (name: string, people: number, meaning: string | null = null): GroupToBe => ({
  name,
  by: 'value',
  people,
  meaning,
  members: named('Kim', 'Ada', 'Lee').some.slice(0, people),
});

describe('the consequence of a change', () => {
  it.each<[Partial<SettingDifference>, string]>([
    [{}, 'Nothing changes for 43 people'],
    [{ users: 0 }, 'Nobody is here yet'],
    [
      { groupsCreated: { count: 8, some: [] }, moved: { count: 41, some: [] } },
      '8 groups would be created, 41 people move',
    ],
    [
      { groupsEmptied: { count: 1, some: [] }, moved: { count: 1, some: [] } },
      '1 group would be emptied, 1 person moves',
    ],
    [{ fields: [{ field: 'Site', changed: 2, added: 1, vanished: 0, some: [] }] }, '3 values would change'],
  ])('is said by its weightiest numbers', (difference, words) => {
    expect(headline({ ...nothing, ...difference }, false)).toBe(words);
  });

  it('of a new setting is what it makes of people', () => {
    const made = {
      ...nothing,
      groups: { count: 8, some: [] },
      withoutGroup: named('Noor'),
      notArriving: named('Max'),
    };
    expect(headline(made, true)).toBe('8 groups for 41 people, 1 without one');
    expect(headline(nothing, true)).toBe('43 people, no group');
  });

  it('names groups that lose everybody, and who does not arrive', () => {
    const groupsEmptied = {
      count: 2,
      some: [
        { name: 'Sales', people: 9 },
        { name: 'Finance', people: 4 },
      ],
    };
    const words = alsoWords({ ...nothing, groupsEmptied, notArriving: named('Benedikt Sauer') }, false);
    expect(words.map(plain)).toEqual([
      'Sales and Finance lose all members.',
      'Benedikt Sauer does not arrive: no e-mail.',
    ]);
    expect(alsoWords({ ...nothing, groupsEmptied }, true)).toEqual([]);
  });

  it('names a few people and counts the others', () => {
    expect(plain(peopleNamed(named('A', 'B')))).toBe('A and B');
    expect(plain(peopleNamed({ ...named('A', 'B', 'C', 'D', 'E'), count: 9 }))).toBe('A, B, C and 6 others');
    expect(plain(membersWords(group('TR', 1)))).toBe('Kim');
    expect(plain(membersWords(group('TR', 9)))).toBe('Kim and 8 others');
    expect(plain(fieldWords({ field: 'Site', changed: 1, added: 2, vanished: 3, some: [] }))).toBe(
      'Site: 1 person gets another value, 2 people get a value, 3 people lose theirs.',
    );
  });

  it('tells the spellings of one country, all but the largest group', () => {
    const words = doubledCountries([
      group('TR', 3),
      group('GB', 2),
      group('Turkey', 1, 'TR'),
      group('Peru', 1, 'PE'),
    ]);
    expect([...words].map(([name, text]) => [name, plain(text)])).toEqual([
      ['Turkey', 'The same country as TR: two groups for one country.'],
    ]);
  });
});

it('a field says for how many its attribute arrives', () => {
  const arriving = [
    { field: 'Email', people: 43 },
    { field: 'Site', people: 41 },
    { field: 'Floor', people: 0 },
  ];
  const words = (field: string) => arrivesWords({ ...nothing, arriving }, field);
  expect([words('email'), words('Site'), words('Floor'), words('Other')]).toEqual([
    'all 43',
    '41 of 43',
    'nobody',
    '',
  ]);
  expect(arrivesWords(null, 'Email')).toBe('');
});

describe('group settings say before they are saved', () => {
  const country = withRow(newDraft('entra'), 'Country', 'addresses[type eq "work"].country');
  const said = (over: object) => plain(meaningOf({ ...country, ...over }, 'Contoso ID'));

  it('who makes which group, and where those without a value go', () => {
    expect(said({})).toBe(
      'Each value of Department makes a group of its own, as it was sent. People without a value stay without a group.',
    );
    expect(said({ byField: 'country', groupName: 'Else' })).toMatch(
      /GB and United Kingdom are two\. .* go into Else\.$/,
    );
    expect(said({ criterion: 'mirror' })).toContain('the same groups as in Contoso ID');
  });

  it('that neither without a Group Name means nobody in a group', () => {
    expect(said({ criterion: 'neither', groupName: 'All' })).toBe('Everybody goes into All.');
    expect(said({ criterion: 'neither' })).toMatch(/^Nobody is in a group/);
    const hints = (['field', 'mirror', 'neither'] as const).map((criterion) =>
      groupNameHint({ ...country, criterion }),
    );
    expect(new Set(hints).size).toBe(3);
  });
});

it('attribute paths are found by their words and by what came there', () => {
  const fact = (path: string, ...examples: string[]) => ({ path, isDeclared: true, people: 1, examples });
  const facts = [
    fact('timezone', 'TR'),
    fact('addresses[type eq "work"].country', 'TR', 'GB'),
    fact('title'),
  ];
  const found = (typed: string) => matchingPaths(facts, typed).map(({ path }) => path);
  expect(found('')).toHaveLength(3);
  expect(found('WORK country')).toEqual(['addresses[type eq "work"].country']);
  expect(found('tr')).toEqual(['timezone', 'addresses[type eq "work"].country']);
});
