import { entra } from '../../../../src/shared/idp/entra';
import type { SimulationRequest, SimulationResponse } from '../../../../src/shared/simulation';

/** All requests of a run against a service provider that numbers what is created from 1. */
export function play(
  dialect: string,
  respond: (request: SimulationRequest, id: string) => SimulationResponse = rightly,
) {
  const script = entra.simulation.script(dialect);
  const requests: SimulationRequest[] = [];
  let created = 0;
  for (let next = script.next(); !next.done; ) {
    const request = next.value;
    requests.push(request);
    if (request.method === 'POST') created += 1;
    next = script.next(respond(request, `${created}`));
  }
  return requests;
}

/** What a service provider that does everything right says. */
export function rightly({ method }: SimulationRequest, id: string): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return { status: method === 'POST' ? 201 : 204, body: { id } };
}
