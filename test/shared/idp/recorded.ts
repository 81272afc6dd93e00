/** What a simulated client sends, made comparable with the recorded exchanges of its folder. */
import { readFileSync } from 'node:fs';
import type {
  Change,
  ClientRequest,
  SimulatedClient,
  SimulationResponse,
} from '../../../src/shared/simulation';
import { concernedBy, type WorldEvent } from '../../../src/shared/world/event';
import { worldAfter } from '../world/a-world';

/** With the query as pairs, so that `%40` is `@`, and random names made equal. */
export function plain({ method, path, headers, body }: Omit<ClientRequest, 'caption' | 'expected'>) {
  const [pathname, query = ''] = path.split('?');
  return {
    method,
    pathname,
    pairs: [...new URLSearchParams(query)],
    headers: { ...headers },
    body: body ?? null,
  };
}

export function recorded(folder: string, name: string) {
  const path = new URL(`../../exchanges/${folder}/${name}.json`, import.meta.url);
  return plain(JSON.parse(readFileSync(path, 'utf8')).request);
}

/** Ids are those by which recorded requests call who was there before: `{{ada}}`. */
export function responding({ method, body, path }: ClientRequest): SimulationResponse {
  if (method === 'GET') return { status: 200, body: { totalResults: 0, Resources: [] } };
  const { userName, displayName } = (body ?? {}) as { userName?: string; displayName?: string };
  const name = path.startsWith('/Users') ? userName?.split('@')[0] : displayName;
  const status = method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200;
  return {
    status,
    body: {
      id: `{{${name
        ?.split(/[-_ ]/)
        .at(path === '/Users' ? -1 : 0)
        ?.toLowerCase()}}}`,
    },
  };
}

type Drive = (
  steps: ReturnType<SimulatedClient['firstCycle']>,
  respond: typeof responding,
) => ClientRequest[];

/** Everything that is sent of what happened before, and of each round of what happened later. */
export function played(
  { client, drive }: { client: SimulatedClient; drive: Drive },
  before: readonly WorldEvent[],
  ...rounds: readonly WorldEvent[][]
): ClientRequest[] {
  let world = worldAfter(before);
  const sent = [
    ...drive(client.testConnection(), responding),
    ...drive(client.firstCycle(world), responding),
  ];
  for (const events of rounds) {
    const changes: Change[] = [];
    for (const event of events) {
      const { groups } = world;
      for (const one of concernedBy(event, (id) => groups.has(id)))
        changes.push({ ...one, caption: 'It changed' });
      world = worldAfter([event], world);
    }
    sent.push(...drive(client.changes(world, changes), responding));
  }
  return sent;
}
