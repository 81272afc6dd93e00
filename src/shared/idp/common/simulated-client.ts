/** What every simulated identity provider does with a response, and how long its story is. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject } from '../../scim/resource';
import type { ClientRequest, CuedScript, SimulationResponse } from '../../simulation';
import { SimulationMismatch, UnreadableResponse } from '../../simulation-mismatch';

/** How many requests a script sends to a service provider that does everything right. */
export function countRequests(script: CuedScript): number {
  let sent = 0;
  let next = script.next();
  while (!next.done) {
    if ('method' in next.value) next = script.next(rightResponse(next.value, ++sent));
    else next = script.next({ status: 0, body: null });
  }
  return sent;
}

/** As of a service provider that does everything right and holds nobody yet. @param number of requests so far */
export function rightResponse({ method }: ClientRequest, number: number): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  return { status: method === 'POST' ? 201 : 204, body: { id: `${number}` } };
}

/** The response again. Throws an UnreadableResponse for a page for people: a proxy or a sign-in page stands in between. */
export function notAPage(caption: string, response: SimulationResponse): SimulationResponse {
  if (response.isWebPage !== true) return response;
  throw new UnreadableResponse(
    `${caption}: a web page came in place of JSON, with status ${response.status}.`,
  );
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

/** Whom a search found. Throws an UnreadableResponse for what is no list response. */
export function resourcesFound(response: SimulationResponse): JsonObject[] {
  const resources = resourcesIn(response);
  if (!resources)
    throw new UnreadableResponse('A list response was expected for a search, but something else came.');
  return resources.filter(isJsonObject);
}

/** The id of the resource in the body. Throws an UnreadableResponse where there is none. */
export function idIn({ body }: SimulationResponse, name: string): string {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string')
    return body.id;
  throw new UnreadableResponse(`The response for ${name} was expected to carry an id, but it has none.`);
}
