import { okta } from '../../../../src/shared/idp/okta';
import { createOktaClient } from '../../../../src/shared/idp/okta/client';
import type {
  Change,
  ClientOptions,
  ClientRequest,
  ClientSteps,
  SimulatedClient,
  SimulationResponse,
} from '../../../../src/shared/simulation';
import { concernedBy, type WorldEvent } from '../../../../src/shared/world/event';
import type { World } from '../../../../src/shared/world/world';
import { worldAfter } from '../../world/a-world';

export const evaluation = { now: 0, random: () => 0.5 };

export function aClient(options: Partial<ClientOptions> = {}): SimulatedClient {
  const { mapping } = okta;
  return createOktaClient({
    dialect: 'test-app',
    mapping,
    newId: () => '1a2b3c4d5e6f7g8h9',
    evaluation,
    ...options,
  });
}

export type Respond = (request: ClientRequest) => SimulationResponse;

/** Every request that the steps send. */
export function sentBy(steps: ClientSteps | undefined, respond: Respond): ClientRequest[] {
  const requests: ClientRequest[] = [];
  if (steps === undefined) return requests;
  for (let next = steps.next(); !next.done; ) {
    if ('wait' in next.value) next = steps.next({ status: 0, body: null });
    else {
      requests.push(next.value);
      next = steps.next(respond(next.value));
    }
  }
  return requests;
}

/** The world after these events, and whom they concern. */
export function happened(world: World, events: readonly WorldEvent[]): { world: World; changes: Change[] } {
  let now = world;
  const changes: Change[] = [];
  for (const event of events) {
    const { groups } = now;
    changes.push(
      ...concernedBy(event, (id) => groups.has(id)).map((one) => ({ ...one, caption: 'It changed' })),
    );
    now = worldAfter([event], now);
  }
  return { world: now, changes };
}

/**
 * A service provider that remembers what it was given. Its ids are those by which recorded requests call who is there: the name in
 * front of the at sign, or that of the group, in small letters.
 */
export function serviceProvider(): Respond {
  const held = new Map<string, Record<string, unknown>>();
  return ({ method, path, body }) => {
    const given = { ...(body as Record<string, unknown> | undefined) };
    const [, endpoint = '', id = ''] = path.split(/[/?]/);
    if (method === 'POST') {
      const name = String(given.userName ?? given.displayName)
        .split('@')[0]
        ?.toLowerCase();
      const made: Record<string, unknown> = { ...given, id: `{{${name}}}` };
      delete made.password;
      held.set(`{{${name}}}`, made);
      return { status: 201, body: made };
    }
    if (method === 'PUT') held.set(id, given);
    if (path.includes('filter=') || /[?&]count=/.test(path))
      return { status: 200, body: found(held, endpoint, path) };
    return { status: method === 'DELETE' ? 204 : 200, body: held.get(id) ?? null };
  };
}

function found(held: Map<string, Record<string, unknown>>, endpoint: string, path: string) {
  const wanted = /eq "(.*)"/
    .exec(new URLSearchParams(path.split('?')[1]).get('filter') ?? '')?.[1]
    ?.toLowerCase();
  const name = endpoint === 'Users' ? 'userName' : 'displayName';
  const Resources = [...held.values()].filter((one) => String(one[name]).toLowerCase() === wanted);
  return { totalResults: Resources.length, Resources };
}
