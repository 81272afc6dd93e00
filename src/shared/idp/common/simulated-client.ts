/** What every simulated identity provider does with a response, and how long its story is. */
import type { SimulationRequest, SimulationResponse, SimulationScript } from '../../simulation';
import { SimulationMismatch } from '../../simulation-mismatch';

/** How many requests a script sends to a service provider that does everything right. */
export function countRequests(script: SimulationScript): number {
  let sent = 0;
  let next = script.next();
  while (!next.done) {
    sent += 1;
    next = script.next(rightResponse(next.value, sent));
  }
  return sent;
}

function rightResponse({ method }: SimulationRequest, number: number): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return { status: method === 'POST' ? 201 : 204, body: { id: `${number}` } };
}

function resourcesIn({ body }: SimulationResponse): unknown[] | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('Resources' in body && Array.isArray(body.Resources)) return body.Resources;
  return 'totalResults' in body && body.totalResults === 0 ? [] : null;
}

/** Throws a SimulationMismatch unless the search found nobody. */
export function mustBeEmpty(response: SimulationResponse): void {
  if (resourcesIn(response)?.length === 0) return;
  throw new SimulationMismatch(
    'A search for somebody who cannot exist was expected to find nobody, but the response is not an empty list.',
  );
}

/** The id of the first that a search found, or null. Throws a SimulationMismatch for what is no list response. */
export function firstId(response: SimulationResponse): string | null {
  const resources = resourcesIn(response);
  if (!resources)
    throw new SimulationMismatch('A list response was expected for a search, but something else came.');
  const [first] = resources;
  return first === undefined ? null : idIn({ status: response.status, body: first }, 'what was found');
}

/** The id of the resource in the body. Throws a SimulationMismatch where there is none. */
export function idIn({ body }: SimulationResponse, name: string): string {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string')
    return body.id;
  throw new SimulationMismatch(`The response for ${name} was expected to carry an id, but it has none.`);
}
