import { expect, it } from 'vitest';
import { createRehearsals } from '../../../src/server/simulation/rehearsals';
import type { CuedScript } from '../../../src/shared/simulation';

function* nothing(): CuedScript {
  yield { cue: { kind: 'caption', chapter: 0, beat: 0 }, phase: 'one' };
  return { failures: [], quarantine: null };
}

it('a rehearsal has a token of its own, which is gone when it is over', async () => {
  const tokens: string[] = [];
  const rehearsals = createRehearsals({
    settings: {
      async issueSimulationToken(settingId) {
        tokens.push('issued');
        return { settingId, tokenId: 'one', token: 'secret' };
      },
      async endSimulationTokens() {
        tokens.push('ended');
      },
    },
    localBaseUrl: () => 'http://127.0.0.1:9',
    onState: () => undefined,
  });
  expect(rehearsals.state()).toBeNull();
  const performed = {
    ...{ idp: 'generic', company: 'Larkspur', dialect: 'patch', requestsExpected: 0 },
    ...{ phases: [{ id: 'one', title: 'One', opening: '' }], testPhases: [], script: nothing() },
  };
  await rehearsals.start({ id: 'sandbox' }, performed, 20);
  await rehearsals.stop();
  expect(rehearsals.state()?.endedAt).not.toBeNull();
  expect(tokens).toEqual(['issued', 'ended']);
  await rehearsals.forget('sandbox');
  expect(rehearsals.state()).toBeNull();
});
