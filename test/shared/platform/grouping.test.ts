/** Every rule of the platform's *Group Settings*. */
import { describe, expect, it } from 'vitest';
import { type GroupSettings, groupFinder, groupingSchema } from '../../../src/shared/platform/grouping';

const targetGroups = (settings: GroupSettings, ...asked: Parameters<ReturnType<typeof groupFinder>>) =>
  groupFinder(settings)(...asked);
const field = (raw: string | null, path: string | null = 'title') => ({ field: 'Department', raw, path });
const byField = { byField: 'Department' };
const sales = { id: '1', displayName: 'Keepnet UK' };
const names = (found: ReturnType<typeof targetGroups>) =>
  found.groups.map(({ name, by }) => `${name}: ${by}`);

describe('grouped by a field', () => {
  it('there is one group for each value, as it was sent', () => {
    for (const raw of ['UK', 'United Kingdom', 'uk ', 'GB']) {
      const found = targetGroups({ fixedGroup: 'Rest', grouping: byField }, field(raw), [sales]);
      expect(names(found)).toEqual([`${raw}: value`]);
    }
  });

  it('the Group Name takes those without a value', () => {
    const found = targetGroups({ fixedGroup: 'Rest', grouping: byField }, field(null), [sales]);
    expect(names(found)).toEqual(['Rest: Group Name']);
    expect(found.groups[0]).toMatchObject({ documented: true, mirrors: null });
    expect(found.groups[0]?.rule).toBe(
      'Department has no value: the **Group Name** takes those without one.',
    );
  });

  it('without a Group Name those without a value are in no group, and it says why', () => {
    const found = targetGroups({ fixedGroup: null, grouping: byField }, field(null), []);
    expect(found).toEqual({
      groups: [],
      whyNone: 'Department has no value, and there is no **Group Name** for those without one.',
    });
  });

  it('a criterion whose field is not mapped has no value, and says so', () => {
    const found = targetGroups({ fixedGroup: null, grouping: byField }, field(null, null), []);
    expect(found.whyNone).toContain('grouped by Department, which is not mapped');
  });
});

describe('mirrored', () => {
  it('names and people are those of the identity provider', () => {
    const sent = [sales, { id: '2', displayName: 'Research' }];
    const found = targetGroups({ fixedGroup: null, grouping: 'mirror' }, null, sent);
    expect(names(found)).toEqual(['Keepnet UK: mirrored', 'Research: mirrored']);
    expect(found.groups.map(({ mirrors }) => mirrors)).toEqual(['1', '2']);
  });

  it('two groups of one name are one, and one without a name is none', () => {
    const sent = [sales, { id: '2', displayName: 'Keepnet UK' }, { id: '3', displayName: ' ' }];
    expect(names(targetGroups({ fixedGroup: null, grouping: 'mirror' }, null, sent))).toEqual([
      'Keepnet UK: mirrored',
    ]);
  });

  it('who is in none comes into the Group Name, which no document says', () => {
    const found = targetGroups({ fixedGroup: 'Rest', grouping: 'mirror' }, null, []);
    expect(found.groups).toMatchObject([{ name: 'Rest', by: 'Group Name', documented: false }]);
    expect(targetGroups({ fixedGroup: null, grouping: 'mirror' }, null, []).whyNone).toContain(
      'has sent no group',
    );
  });
});

describe('without a criterion', () => {
  it('the Group Name takes everybody, whatever groups were sent', () => {
    const found = targetGroups({ fixedGroup: 'All', grouping: null }, null, [sales]);
    expect(names(found)).toEqual(['All: Group Name']);
  });

  it('and without a Group Name people are single users', () => {
    const found = targetGroups({ fixedGroup: null, grouping: null }, null, [sales]);
    expect(found.groups).toEqual([]);
    expect(found.whyNone).toContain('a single user, under **People** only');
  });
});

it.each([
  [null, true],
  ['mirror', true],
  [{ byField: 'Department' }, true],
  ['by field', false],
  [{ byField: '' }, false],
  [{ byField: 'Department', also: 'mirror' }, false],
])('%j as a criterion: %s', (grouping, isRight) => {
  expect(groupingSchema.safeParse(grouping).success).toBe(isRight);
});
