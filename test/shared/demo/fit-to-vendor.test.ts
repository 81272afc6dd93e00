import { expect, it } from 'vitest';
import type { Beat, DemoChapter } from '../../../src/shared/demo/demo-story';
import { fitted, sentBy } from '../../../src/shared/demo/fit-to-vendor';
import { beat } from '../../../src/shared/demo/scene';
import type { CuedScript } from '../../../src/shared/simulation';
import { twoDepartments } from './a-scene';

const left = { type: 'left', person: 'ada' } as const;
const chapter = (id: string, ...beats: Beat[]): DemoChapter => ({
  ...{ id, title: id, caption: id, notes: '', takes: null, evidence: null, beats },
});

it('requests are counted for each caption', () => {
  function* script(): CuedScript {
    const request = {
      phase: 'one',
      caption: 'Looking',
      path: '/Users?count=1',
      headers: {},
      expected: [200, 201],
    };
    yield { cue: { kind: 'caption', chapter: 0, beat: 0 }, phase: 'one' };
    yield { ...request, method: 'GET' };
    yield { ...request, method: 'POST' };
    yield { wait: 10, caption: '', phase: 'one' };
    yield { cue: { kind: 'caption', chapter: 0, beat: 1 }, phase: 'one' };
    return { failures: [], quarantine: null };
  }
  expect([...sentBy(script())]).toEqual([
    [
      '0.0',
      {
        ...{ reads: 1, writes: 1 },
        steps: [
          { caption: 'Looking', method: 'GET', path: '/Users' },
          { caption: 'Looking', method: 'POST', path: '/Users' },
        ],
      },
    ],
    ['0.1', { reads: 0, writes: 0, steps: [] }],
  ]);
});

it('a caption with which nothing is written is left out, a chapter of such captions as a whole', () => {
  const chapters = [
    chapter('leaver', beat('Ada leaves', { events: [left] }), beat('Ada is deleted', { events: [left] })),
    chapter('mover', beat('Ada moves', { events: [left] })),
    chapter(
      'told',
      beat('Only words'),
      beat('The platform is down', { cues: [{ kind: 'platform', isAway: true }] }),
    ),
  ];
  const nothing = { reads: 0, writes: 0, steps: [] };
  const sent = new Map([
    ['0.0', { ...nothing, writes: 1 }],
    ...['0.1', '1.0', '2.0', '2.1'].map((place) => [place, nothing] as const),
  ]);
  const { chapters: kept, leftOut } = fitted(chapters, sent, 'Okta', twoDepartments);
  expect(kept.map(({ id, beats }) => [id, beats.length])).toEqual([
    ['leaver', 1],
    ['told', 2],
  ]);
  expect(leftOut.map(({ sentence }) => sentence)).toEqual([
    '“Ada is deleted”: Okta sends nothing of it.',
    'Okta sends nothing of it.',
  ]);
});
