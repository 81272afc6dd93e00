import { describe, expect, it } from 'vitest';
import { happen } from '../../../../src/shared/demo/own/happen';
import { fieldsOf, kindsOfHappenings, newHappening } from '../../../../src/shared/demo/own/happening-fields';
import {
  type Happening,
  type HappeningKind,
  happeningKinds,
} from '../../../../src/shared/demo/own/own-story';
import { apply } from '../../../../src/shared/world/world';
import { aScene, twoDepartments } from '../a-scene';

const ref = (id: string, name = '') => ({ id, name });
const told = (kind: HappeningKind, change: Partial<Happening> = {}, world = twoDepartments) =>
  happen({ ...newHappening(kind), ...change }, aScene({ world }));
const outcome = (come: ReturnType<typeof happen>, world = twoDepartments) => {
  if (!('events' in come)) throw new Error(come.sentence);
  return { caption: come.caption, world: come.events.reduce(apply, world) };
};

describe('what happens', () => {
  it('somebody joins, into a group and its department', () => {
    const { caption, world } = outcome(told('joins', { text: 'Lena van Dyk', toGroup: ref('risk') }));
    expect(caption).toBe('Lena van Dyk joins, and is in Risk at once');
    expect(world.people.get('lena.van-dyk')).toMatchObject({
      ...{ familyName: 'van Dyk', department: 'Risk', mail: 'lena.van-dyk@larkspur.example' },
    });
    expect(world.groups.get('risk')?.members).toContain('lena.van-dyk');
  });

  it('somebody who joins no group is assigned alone', () => {
    expect(outcome(told('joins', { text: 'Lena Fox' })).world.assigned.has('lena.fox')).toBe(true);
  });

  it('somebody moves: department, manager, country with its place', () => {
    const person = ref('bo');
    expect(outcome(told('department', { person, text: 'Risk' })).world.people.get('bo')?.department).toBe(
      'Risk',
    );
    expect(outcome(told('manager', { person, manager: ref('cai') })).world.people.get('bo')?.manager).toBe(
      'cai',
    );
    const { world } = outcome(told('country', { person, text: 'se' }));
    expect(world.people.get('bo')).toMatchObject({ usageLocation: 'SE' });
  });

  it('somebody changes group, gets another name with its address, leaves and comes back, is deleted', () => {
    const person = ref('bo');
    const swapped = outcome(told('group', { person, group: ref('sales'), toGroup: ref('risk') }));
    expect(swapped.caption).toMatch(/leaves Sales and joins Risk$/);
    expect(swapped.world.groups.get('sales')?.members).not.toContain('bo');
    const renamed = outcome(told('renamed', { person, text: 'Winter' })).world.people.get('bo');
    expect(renamed).toMatchObject({ familyName: 'Winter' });
    expect(renamed?.mail).toContain('.winter@');
    const left = outcome(told('leaves', { person })).world;
    expect(left.people.get('bo')?.account).toBe('disabled');
    expect(outcome(told('back', { person }, left), left).world.people.get('bo')?.account).toBe('enabled');
    expect(outcome(told('deleted', { person })).world.people.has('bo')).toBe(false);
  });

  it('a group is renamed and deleted', () => {
    const group = ref('risk');
    expect(outcome(told('group renamed', { group, text: 'Safety' })).world.groups.get('risk')?.name).toBe(
      'Safety',
    );
    expect(outcome(told('group deleted', { group })).world.groups.has('risk')).toBe(false);
  });

  it('is told in one’s own words where there are any', () => {
    expect(outcome(told('leaves', { person: ref('bo'), caption: ' Bo says goodbye ' })).caption).toBe(
      'Bo says goodbye',
    );
  });
});

describe('what can’t happen says why, and what has to be chosen anew', () => {
  const bo = ref('bo');
  it.each<[string, HappeningKind, Partial<Happening>, string | null]>([
    ['“Who” is not filled in yet.', 'leaves', {}, 'person'],
    ['Nobody at Larkspur is called Zoe Zed by then.', 'leaves', { person: ref('zoe', 'Zoe Zed') }, 'person'],
    ['No group of Larkspur is called gone by then.', 'group deleted', { group: ref('gone') }, 'group'],
    ['It takes a first and a last name.', 'joins', { text: 'Lena' }, 'text'],
    ['Germany is no country of two letters.', 'country', { person: bo, text: 'Germany' }, 'text'],
    ['Choose a group to leave or to join.', 'group', { person: bo }, 'toGroup'],
    [
      'Both are the same group.',
      'group',
      { person: bo, group: ref('risk'), toGroup: ref('risk') },
      'toGroup',
    ],
    ['There is a group Sales already.', 'group renamed', { group: ref('risk'), text: 'Sales' }, 'text'],
  ])('%s', (sentence, kind, change, field) => {
    expect(told(kind, change)).toEqual({ sentence, field });
  });

  it('who is here can’t come back, who left can’t leave', () => {
    expect(told('back', { person: bo })).toMatchObject({ field: 'person' });
    const { world } = outcome(told('leaves', { person: bo }));
    expect(told('leaves', { person: bo }, world)).toMatchObject({
      sentence: expect.stringContaining('has left already'),
    });
  });
});

it('every kind has a name and asks for something', () => {
  expect(kindsOfHappenings.map(({ kind }) => kind)).toEqual(happeningKinds);
  for (const kind of happeningKinds) expect(fieldsOf(kind).length).toBeGreaterThan(0);
});
