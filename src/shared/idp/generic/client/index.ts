/** A client that does what RFC 7644 says, and nothing else. */
import { isJsonObject } from '../../../scim/json';
import type {
  Change,
  ClientOptions,
  ClientSteps,
  SimulatedClient,
  SimulationResponse,
} from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { nameOf } from '../../../world/caption';
import { peopleAssigned, type World } from '../../../world/world';
import { readPlainRows } from '../../common/plain-mapping';
import { sendRequest, Unexpected, untilRefused } from '../../common/send-request';
import { mustBeEmpty } from '../../common/simulated-client';
import { switchesWith } from '../../common/switches-with';
import { groupFields, personFields } from '../source';
import { syncGroup } from './groups';
import { syncPerson } from './people';
import { discover, firstUsers, lookUp } from './requests';
import type { Run } from './run';
import { genericSwitches } from './switches';

/**
 * @throws RangeError for an unknown dialect or switch
 * @throws MappingError for a mapping that can't be run
 */
export function createGenericClient(options: ClientOptions): SimulatedClient {
  const run = newRun(options);
  return {
    testConnection: () => untilRefused(testConnection(run)),
    firstCycle: (world) => untilRefused(sync(run, world, [])),
    changes: (world, changes) => untilRefused(sync(run, world, changes)),
    report: () => ({ failures: [...run.failures.values()], quarantine: null }),
  };
}

function newRun({ dialect, mapping, switches = {}, newId }: ClientOptions): Run {
  if (dialect !== 'patch' && dialect !== 'put') throw new RangeError(`There is no dialect ${dialect}`);
  return {
    usesPut: dialect === 'put',
    switches: switchesWith('This client', genericSwitches, switches),
    rows: {
      users: readPlainRows(mapping.users, personFields),
      groups: readPlainRows(mapping.groups, groupFields),
    },
    newId,
    objectIds: new Map(),
    people: new Map(),
    groups: new Map(),
    failures: new Map(),
  };
}

/** @throws SimulationMismatch where the connection does not hold */
function* testConnection(run: Run): ClientSteps {
  const { switches } = run;
  try {
    if (switches.readsDiscovery) {
      const config = yield* sendRequest('Asking what is supported', discover('ServiceProviderConfig'));
      run.usesPut ||= lacksPatch(config);
      yield* sendRequest('Asking for the resource types', discover('ResourceTypes'));
      yield* sendRequest('Asking for the schemas', discover('Schemas'));
    }
    yield* sendRequest('Asking for a first user', firstUsers());
    const nobody = lookUp('Users', 'userName', run.newId(), switches.capitalEq ? 'Eq' : 'eq');
    mustBeEmpty(yield* sendRequest('Looking for a user that cannot exist', nobody));
  } catch (error) {
    throw error instanceof Unexpected ? new SimulationMismatch(error.message) : error;
  }
}

function lacksPatch({ body }: SimulationResponse): boolean {
  const feature = isJsonObject(body) ? body.patch : undefined;
  return isJsonObject(feature) && feature.supported === false;
}

/** Whoever something happened to, in that order; then whoever that concerns; then managers who came meanwhile; then groups. */
function* sync(run: Run, world: World, changes: readonly Change[]): ClientSteps {
  const inScope = peopleAssigned(world);
  // The first that happened to somebody says why.
  const captions = new Map(changes.toReversed().map(({ kind, id, caption }) => [`${kind} ${id}`, caption]));
  const captionOf = (kind: Change['kind'], id: string) =>
    captions.get(`${kind} ${id}`) ?? `Bringing ${nameIn(run, world, id)} up to date`;
  const people = inOrder(changes, 'person', world.people, run.people);
  for (const id of people) yield* syncPerson(run, world, inScope, id, captionOf('person', id));
  for (const id of people) yield* enterManager(run, world, inScope, id);
  if (run.rows.groups.length === 0) return;
  for (const id of inOrder(changes, 'group', world.groups, run.groups))
    yield* syncGroup(run, world, id, captionOf('group', id));
}

function* enterManager(run: Run, world: World, inScope: ReadonlySet<string>, id: string): ClientSteps {
  if (!world.people.has(id) || !run.people.has(id) || run.failures.has(`person ${id}`)) return;
  yield* syncPerson(run, world, inScope, id, `Entering the manager of ${nameOf(id, world)}`);
}

function inOrder(
  changes: readonly Change[],
  kind: Change['kind'],
  inWorld: ReadonlyMap<string, unknown>,
  linked: ReadonlyMap<string, unknown>,
): Set<string> {
  const first = changes.filter((change) => change.kind === kind).map(({ id }) => id);
  return new Set([...first, ...inWorld.keys(), ...linked.keys()]);
}

function nameIn({ people, groups }: Run, world: World, id: string): string {
  if (world.people.has(id) || world.groups.has(id)) return nameOf(id, world);
  return String((people.get(id) ?? groups.get(id))?.sent.displayName ?? id);
}
