import { describe, expect, it } from 'vitest';
import { perform } from '../../../src/server/simulation/stories';
import { identityProviders } from '../../../src/shared/idp';
import type { IdentityProvider } from '../../../src/shared/idp/identity-provider';
import type { ClientReport, SimulationResponse, SimulationStep } from '../../../src/shared/simulation';
import { aStory } from '../../shared/world/a-company';
import { createTestListener, type TestListener } from '../listener/test-listener';

const nothingCame: SimulationResponse = { status: 0, body: null };

/** Plays the whole story; each phase may lead to another server. */
async function playTo(idp: IdentityProvider, serverOf: (phase: string, phases: string[]) => TestListener) {
  const [dialect] = idp.simulation.dialects;
  const { script, phases } = await perform(idp, aStory('rehearsal'), { dialect: dialect?.id ?? 'default' });
  const ids = phases.map(({ id }) => id);
  const statuses: { phase: string; method: string; status: number }[] = [];
  let next = script.next();
  while (!next.done) next = script.next(await responseTo(next.value));
  const report: ClientReport = next.value;
  return { report, statuses };

  async function responseTo(step: SimulationStep): Promise<SimulationResponse> {
    if ('wait' in step) return nothingCame;
    const { method, path, headers, body, phase } = step;
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    const { send } = serverOf(phase, ids);
    const { status, body: answered } = await send({ method, url: `/scim${path}`, headers, ...payload });
    statuses.push({ phase, method, status });
    return { status, body: answered };
  }
}

describe.each(identityProviders.map((idp) => ({ name: idp.name, idp })))(
  'moving $name over to a server that does not know the ids of this one',
  { timeout: 60_000 },
  ({ idp }) => {
    it('fails where only the address changed: the client goes on with the ids from before', async () => {
      const here = await createTestListener();
      const platform = await createTestListener();
      const { statuses } = await playTo(idp, (phase, phases) =>
        phases.indexOf(phase) < 2 ? here : platform,
      );
      const refused = statuses.filter(({ method, status }) => status === 404 && method !== 'POST');
      expect(refused.length).toBeGreaterThan(0);
    });

    it('goes through where the connection was made anew', async () => {
      const here = await createTestListener();
      const platform = await createTestListener();
      await playTo(idp, () => here);
      const { report, statuses } = await playTo(idp, () => platform);
      expect(report.failures).toEqual([]);
      expect(statuses.filter(({ status }) => status >= 400)).toEqual([]);
      expect(platform.directory.counts()).toEqual(here.directory.counts());
    });
  },
);
