import { expect, it } from 'vitest';
import { ownRecipe } from '../../../../src/shared/demo/own/own-recipe';
import { aScene } from '../a-scene';
import { aHappening } from './a-story';

const chapter = { kind: 'own', id: 'own-1', title: 'Ours', notes: '' } as const;
const bo = { id: 'bo', name: 'Bo' };

it('one thing happens after the other, each with its caption', () => {
  const happenings = [aHappening('leaves', { person: bo }), aHappening('back', { person: bo })];
  const telling = ownRecipe({ ...chapter, happenings }).tell(aScene());
  if (!('beats' in telling)) throw new Error(telling.leftOut);
  expect(telling.beats.map(({ caption }) => caption)).toEqual([
    expect.stringMatching(/leaves the company$/),
    expect.stringMatching(/comes back$/),
  ]);
  expect(telling.untold).toEqual([]);
});

it('one in which nothing can happen is left out, and says why', () => {
  const tell = (happenings: ReturnType<typeof aHappening>[]) =>
    ownRecipe({ ...chapter, happenings }).tell(aScene());
  expect(tell([])).toMatchObject({ leftOut: 'Nothing happens in it yet.' });
  expect(tell([aHappening('leaves')])).toMatchObject({ leftOut: '“Who” is not filled in yet.' });
});
