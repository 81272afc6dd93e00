import { randomUUID } from 'node:crypto';
import { chaptersTold, tellStory } from '../../../../src/shared/idp/common/tell-story';
import { entra } from '../../../../src/shared/idp/entra';
import { createEntraClient } from '../../../../src/shared/idp/entra/client';
import type {
  ClientOptions,
  ClientRequest,
  SimulationRequest,
  SimulationResponse,
} from '../../../../src/shared/simulation';
import { aStory } from '../../world/a-company';

const evaluation = { now: Date.UTC(2026, 11, 1), random: () => 0.5 };

/** All requests of the rehearsal against a service provider that numbers what is created from 1. */
export function play(
  dialect: string,
  respond: (request: ClientRequest, id: string) => SimulationResponse = rightly,
  options: Partial<ClientOptions> = {},
) {
  const { company, story } = aStory('rehearsal');
  const { mapping, stages } = entra.simulation;
  const client = createEntraClient({ dialect, mapping, newId: randomUUID, evaluation, ...options });
  const script = tellStory(company, chaptersTold(story, stages), client);
  const requests: SimulationRequest[] = [];
  let created = 0;
  let next = script.next();
  while (!next.done) {
    const step = next.value;
    if ('wait' in step) next = script.next({ status: 0, body: null });
    else {
      requests.push(step);
      if (step.method === 'POST') created += 1;
      next = script.next(respond(step, `${created}`));
    }
  }
  return requests;
}

/** What a service provider that does everything right says. */
export function rightly({ method }: ClientRequest, id: string): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return { status: method === 'POST' ? 201 : 204, body: { id } };
}
