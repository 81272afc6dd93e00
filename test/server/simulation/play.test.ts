import { expect, it } from 'vitest';
import { createPacer } from '../../../src/server/simulation/pacer';
import { play } from '../../../src/server/simulation/play';
import type { Cue, CuedScript, SimulationState } from '../../../src/shared/simulation';
import { createTestListener } from '../listener/test-listener';

it('cues are followed one after the other, and open their phase without a wait', async () => {
  const cues: Cue[] = [
    { kind: 'caption', chapter: 0, beat: 0 },
    { kind: 'platform', isAway: true },
  ];
  function* script(): CuedScript {
    for (const cue of cues) yield { cue, phase: 'outage' };
    const answer = yield {
      ...{
        phase: 'outage',
        caption: 'Creating Ada',
        method: 'POST',
        path: '/Users',
        headers: {},
        expected: [201],
      },
    };
    return { failures: [{ name: 'Ada', code: `${answer.status}`, sentence: '' }], quarantine: null };
  }
  const server = await createTestListener();
  const { port } = await server.listener.listen();
  const { signal } = new AbortController();
  const followed: Cue[] = [];
  const told: Partial<SimulationState>[] = [];
  const report = await play(
    {
      ...{ script: script(), phases: [], haste: () => 0 },
      async follow(cue) {
        followed.push(cue);
      },
    },
    { baseUrl: `http://127.0.0.1:${port}/scim`, token: server.token, signal },
    createPacer(20, signal),
    (change) => told.push(change),
  );
  expect(followed).toEqual(cues);
  expect(told[0]).toEqual({ phase: 'outage' });
  expect(report.failures[0]?.code).toBe('400');
  await server.listener.close();
});
