import { expect, it } from 'vitest';
import {
  newestChange,
  nextText,
  overText,
  sceneOfDemo,
  sceneOfExchanges,
} from '../../../../src/renderer/features/stage/scene';
import type { Demo } from '../../../../src/shared/demo/demo-state';
import type { ExchangeSummary } from '../../../../src/shared/exchange';
import { identityProviders } from '../../../../src/shared/idp';
import { changeOf, createdUser, exchangeSummary } from '../../sample-exchanges';
import { group, user } from './sample-stage';

const [idp] = identityProviders;

it('tells the caption of a demo, and that all of it was sent once it waits for Next', () => {
  const demo: Demo = {
    ...{
      settingId: 's',
      idp: idp.id,
      company: { id: 'c', name: 'C', people: 2 },
      leftOut: [],
      chapter: 0,
      beat: 0,
    },
    story: null,
    chapters: [
      {
        ...{ id: 'mover', title: 'Mover', caption: '', notes: '', takes: null, state: 'now', evidence: null },
        beats: [{ label: null, caption: 'Marta moves', says: 'One field changes.' }],
      },
    ],
    ...{ about: { people: [], groups: [] }, next: null, speed: 1, stops: true, loops: false },
    ...{ state: 'running', error: null, startedAt: '2026-12-01T00:00:00Z' },
  };
  expect(sceneOfDemo(demo)).toMatchObject({
    caption: 'Marta moves',
    says: 'One field changes.',
    played: false,
  });
  expect(sceneOfDemo({ ...demo, state: 'waiting' }).played).toBe(true);
});

it('tells the newest change where no demo is told, passing over what changed nobody and what was refused', () => {
  const membersAdded = [user('1', 'Marta Lindqvist')];
  const research = changeOf({
    ...{ kind: 'changed', resource: group('g', 'Research') },
    ...{ membersAdded, membersAddedCount: 1 },
  });
  const joined = exchangeSummary({ kind: 'write', changes: [research] });
  const refused = exchangeSummary({ kind: 'write', status: 409, changes: [changeOf()] });
  const exchanges: ExchangeSummary[] = [exchangeSummary(), refused, joined];
  const scene = sceneOfExchanges(exchanges, idp, 30);
  expect(newestChange(exchanges)).toBe(joined);
  expect(scene.caption).toContain('Marta Lindqvist');
  expect(scene.about.people.map(({ name }) => name)).toEqual(['Marta Lindqvist']);
  expect(scene.about.groups).toEqual([{ id: 'g', name: 'Research', change: 'joined' }]);
});

it('says who will stand there before anybody has arrived', () => {
  const scene = sceneOfExchanges([], idp, 0);
  expect(scene.caption).toBe('The first person is awaited');
  expect(scene.says).toContain(idp.shortName);
});

it('says what the key leads to: the chapter, else the step, else the end', () => {
  const next = { chapter: 'Leaver', label: null, caption: 'Theo leaves' };
  expect(nextText({ next, state: 'waiting' })).toBe('next: Leaver');
  expect(nextText({ next: { ...next, chapter: null, label: 'Why' }, state: 'waiting' })).toBe('next: Why');
  const unnamed = { chapter: null, label: null, caption: 'Harriet Nguyen reports to Selin Kaya now' };
  expect(nextText({ next: unnamed, state: 'waiting' })).toBe('next: Harriet Nguyen reports to Sel…');
  expect(nextText({ next: null, state: 'waiting' })).toBe('next: the end');
  expect(nextText({ next: null, state: 'finished' })).toBe('the end');
  expect(nextText({ next, state: 'rebuilding' })).toBe('getting there');
  expect(overText({ state: 'finished' })).toBe('the end: from the beginning');
  expect(overText({ state: 'failed' })).toBe('broke off: from the beginning');
});

it('marks the first person of all, and nobody after', () => {
  const exchanges = [createdUser('u1')];
  expect(sceneOfExchanges(exchanges, idp, 1)).toMatchObject({
    caption: 'User u1 has arrived',
    isFirst: true,
    about: { people: [{ id: 'u1' }] },
  });
  expect(sceneOfExchanges(exchanges, idp, 2).isFirst).toBeUndefined();
});
