import { generic } from '../../../../src/shared/idp/generic';
import { createGenericClient } from '../../../../src/shared/idp/generic/client';
import type {
  ClientOptions,
  ClientRequest,
  ClientSteps,
  SimulationResponse,
} from '../../../../src/shared/simulation';

export type Respond = (request: ClientRequest, id: string) => SimulationResponse;

/** What a service provider that does everything right says. */
export const rightly: Respond = ({ method }, id) => {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return { status: method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200, body: { id } };
};

export const failing =
  (status: number, when: (request: ClientRequest) => boolean): Respond =>
  (request, id) =>
    when(request) ? { status, body: { detail: 'No.' } } : rightly(request, id);

/** A client, and what it sends when its steps are taken to their end. */
export function aClient(options: Partial<ClientOptions> = {}) {
  const client = createGenericClient({
    dialect: 'patch',
    mapping: generic.mapping,
    newId: () => '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
    evaluation: { now: 0, random: () => 0.5 },
    ...options,
  });
  let created = 0;
  const drive = (steps: ClientSteps, respond: Respond = rightly): ClientRequest[] => {
    const sent: ClientRequest[] = [];
    for (let next = steps.next(); !next.done; ) {
      const step = next.value;
      if ('wait' in step) {
        next = steps.next({ status: 0, body: null });
        continue;
      }
      if (step.method === 'POST') created += 1;
      sent.push(step);
      next = steps.next(respond(step, `${created}`));
    }
    return sent;
  };
  return { client, drive };
}

/** "POST /Users", without what only reads. */
export function writes(requests: readonly ClientRequest[]): string[] {
  return requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.split('?')[0]}`);
}
