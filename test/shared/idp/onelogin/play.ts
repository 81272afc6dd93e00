import { randomUUID } from 'node:crypto';
import { chaptersTold, tellStory } from '../../../../src/shared/idp/common/tell-story';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import { createOneLoginClient } from '../../../../src/shared/idp/onelogin/client';
import type {
  ClientOptions,
  ClientReport,
  ClientRequest,
  SimulationRequest,
  SimulationResponse,
} from '../../../../src/shared/simulation';
import { aStory } from '../../world/a-company';

const evaluation = { now: Date.UTC(2026, 11, 1), random: () => 0.5 };

export interface Played {
  requests: SimulationRequest[];
  report: ClientReport;
}

/** All requests of a story against a service provider that numbers what is created from 1. */
export function play(
  dialect: string,
  switches: Record<string, boolean> = {},
  storyId = 'rehearsal',
  respond: (request: ClientRequest, id: string) => SimulationResponse = rightly,
  options: Partial<ClientOptions> = {},
): Played {
  const { company, story } = aStory(storyId);
  const { dialects, stages, mapping } = oneLogin.simulation;
  const own = dialects.find(({ id }) => id === dialect)?.mapping ?? mapping;
  const client = createOneLoginClient({
    dialect,
    mapping: own,
    switches,
    newId: randomUUID,
    evaluation,
    ...options,
  });
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
  return { requests, report: next.value };
}

/** What a service provider that does everything right says. */
export function rightly({ method }: ClientRequest, id: string): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return { status: { POST: 201, PUT: 200 }[method as string] ?? 204, body: { id } };
}
