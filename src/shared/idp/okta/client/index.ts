/** Okta as a client: events of the world become the requests that it would send, within seconds of each other. */
import type { Change, ClientOptions, ClientSteps, SimulatedClient } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { nameOf } from '../../../world/caption';
import type { Concerned } from '../../../world/event';
import type { World } from '../../../world/world';
import { resourcesFound } from '../../common/simulated-client';
import { switchesWith } from '../../common/switches-with';
import { readRows } from '../execute-mapping';
import { pushNow, syncGroup } from './groups';
import { syncPerson } from './people';
import { Refused } from './refusal';
import { type Dialect, type Form, testGroups, testUsers } from './requests';
import { type App, asTask, isProvisionable, type Sight, send, sightOf } from './run';
import { oktaSwitches, type Switches } from './switches';

function dialectOf(id: string): Dialect {
  if (id === 'test-app' || id === 'own-integration') return id;
  throw new RangeError(`Okta has no dialect ${id}`);
}

/**
 * @throws RangeError for an unknown dialect or switch
 * @throws MappingError for a mapping that can't be run
 */
export function createOktaClient(options: ClientOptions): SimulatedClient {
  const app = newApp(options);
  return {
    testConnection: () => testCredentials(app),
    firstCycle: (world) => everything(app, world),
    changes: (world, changes) => whatChanged(app, world, changes),
    restart: (world) => sendAgain(app, world),
    report: () => ({ failures: [...app.failures.values()], quarantine: null }),
  };
}

function newApp({ dialect, mapping, switches = {}, newId, evaluation }: ClientOptions): App {
  const chosen = switchesWith('Okta', oktaSwitches, switches);
  const { now, countryNames = {} } = evaluation;
  return {
    form: { dialect: dialectOf(dialect), signsIn: signInOf(chosen) },
    switches: chosen,
    rows: readRows(mapping.users, { now, countryNames }),
    newId,
    oktaIds: new Map(),
    users: new Map(),
    groups: new Map(),
    failures: new Map(),
  };
}

/** An application has one of them: the catalogue lists each as an application of its own. */
function signInOf({ basicAuth, headerAuth }: Switches): Form['signsIn'] {
  if (basicAuth && headerAuth)
    throw new RangeError('Okta: an application signs in by Header Auth or by Basic Auth.');
  if (basicAuth) return 'basic';
  return headerAuth ? 'token alone' : undefined;
}

/** The button: whoever is there, and groups. A response that is no list fails the test, which ends the story. */
function* testCredentials({ form }: App): ClientSteps {
  try {
    resourcesFound(yield* send('Asking for the first users', testUsers(form)));
    resourcesFound(yield* send('Asking for groups', testGroups(form)));
  } catch (error) {
    throw error instanceof Refused ? new SimulationMismatch(error.message) : error;
  }
}

/** People are assigned, then groups pushed: only who is provisioned can be a member. */
function* everything(app: App, world: World): ClientSteps {
  const sight = sightOf(world);
  const groups = [...world.groups.keys()];
  const early = app.switches.pushesAssignmentGroup ? groups : [];
  for (const id of early) yield* syncOne(app, sight, { kind: 'group', id });
  for (const id of world.people.keys()) yield* syncOne(app, sight, { kind: 'person', id });
  if (early.length > 0) return;
  for (const id of groups) yield* syncOne(app, sight, { kind: 'group', id });
}

/** In the order in which it happened, people first; whose assignment has changed by that comes behind. */
function* whatChanged(app: App, world: World, changes: readonly Change[]): ClientSteps {
  const sight = sightOf(world);
  const all: (Concerned & { caption?: string })[] = [...changes, ...reassigned(app, sight)];
  for (const wanted of ['person', 'group'] as const) {
    const done = new Set<string>();
    for (const concerned of all.filter(({ kind }) => kind === wanted)) {
      if (!done.has(concerned.id)) yield* syncOne(app, sight, concerned);
      done.add(concerned.id);
    }
  }
}

/** Nothing happened to them, but they are assigned now, or no longer: by a group, for instance. */
function reassigned(app: App, sight: Sight): Concerned[] {
  const { people, groups, assigned } = sight.world;
  const isLinked = (id: string) => app.users.get(id)?.isActive ?? false;
  const changed = [...new Set([...people.keys(), ...app.users.keys()])].filter(
    (id) => isLinked(id) !== isProvisionable(sight, id),
  );
  const pushed = [...new Set([...groups.keys(), ...app.groups.keys()])].filter(
    (id) => app.groups.has(id) !== (groups.has(id) && assigned.has(id)),
  );
  return [
    ...changed.map((id): Concerned => ({ kind: 'person', id })),
    ...pushed.map((id): Concerned => ({ kind: 'group', id })),
  ];
}

/** Force Sync, and Push now for each group. */
function* sendAgain(app: App, world: World): ClientSteps {
  const sight = sightOf(world);
  for (const id of new Set([...world.people.keys(), ...app.users.keys()])) {
    const link = app.users.get(id);
    if (link !== undefined) link.sent = '';
    yield* syncOne(app, sight, { kind: 'person', id });
  }
  for (const id of new Set([...world.groups.keys(), ...app.groups.keys()])) {
    const name = nameIn(sight, { kind: 'group', id });
    yield* asTask(app, { kind: 'group', id }, name, pushNow(app, sight, id, `Push now: ${name}`));
  }
}

function* syncOne(app: App, sight: Sight, concerned: Concerned & { caption?: string }): ClientSteps {
  const { kind, id } = concerned;
  const name = nameIn(sight, concerned);
  const caption = concerned.caption ?? `Bringing ${name} up to date`;
  const steps = kind === 'person' ? syncPerson(app, sight, id, caption) : syncGroup(app, sight, id, caption);
  yield* asTask(app, concerned, name, steps);
}

function nameIn({ world }: Sight, { kind, id }: Concerned): string {
  const there = kind === 'person' ? world.people : world.groups;
  return there.has(id) ? nameOf(id, world) : id;
}
