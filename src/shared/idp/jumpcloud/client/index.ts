/** JumpCloud's connector as a client: what happens in the world is sent as it happens. */
import type { Change, ClientOptions, ClientSteps, SimulatedClient } from '../../../simulation';
import { nameOf } from '../../../world/caption';
import type { World } from '../../../world/world';
import { MappingError } from '../../common/mapping-error';
import { type PlainRow, readPlainRows } from '../../common/plain-mapping';
import { untilRefused } from '../../common/send-request';
import { switchesWith } from '../../common/switches-with';
import { jumpCloudMapping } from '../mapping';
import { groupFields, userFields } from '../source';
import { repeatAdds, syncGroup } from './groups';
import { syncPerson } from './people';
import { peopleBound, type Run } from './run';
import { jumpCloudSwitches } from './switches';
import { testConnection } from './test-connection';

/**
 * @throws RangeError for an unknown dialect or switch
 * @throws MappingError for a row that JumpCloud's table does not have
 */
export function createJumpCloudClient(options: ClientOptions): SimulatedClient {
  const run = newRun(options);
  return {
    testConnection: () => untilRefused(testConnection(run)),
    firstCycle: (world) => untilRefused(sync(run, world, [])),
    changes: (world, changes) => untilRefused(sync(run, world, changes)),
    report: () => ({ failures: [...run.failures.values()], quarantine: null }),
  };
}

function newRun({ dialect, mapping, switches = {}, newId }: ClientOptions): Run {
  if (dialect !== 'default') throw new RangeError(`JumpCloud has no dialect ${dialect}`);
  return {
    switches: switchesWith('JumpCloud', jumpCloudSwitches, switches),
    rows: { users: rowsOf(mapping.users, 'users'), groups: rowsOf(mapping.groups, 'groups') },
    newId,
    objectIds: new Map(),
    people: new Map(),
    groups: new Map(),
    failures: new Map(),
  };
}

/** The table is fixed: rows may be missing in an experiment, none can be added. */
function rowsOf(rows: ClientOptions['mapping']['users'], of: 'users' | 'groups'): PlainRow[] {
  const known = new Set(jumpCloudMapping[of].map(({ source, target }) => `${source} ${target}`));
  const strange = rows.find(({ source, target }) => !known.has(`${source} ${target}`));
  if (strange !== undefined)
    throw new MappingError(
      `JumpCloud has a fixed table: ${strange.source} can’t be sent to ${strange.target}.`,
    );
  return readPlainRows(rows, of === 'users' ? userFields : groupFields);
}

/** Whoever something happened to, in that order, then whoever that concerns; then groups. */
function* sync(run: Run, world: World, changes: readonly Change[]): ClientSteps {
  const bound = peopleBound(world);
  // The first that happened to somebody says why.
  const captions = new Map(changes.toReversed().map(({ kind, id, caption }) => [`${kind} ${id}`, caption]));
  const captionOf = (kind: Change['kind'], id: string) =>
    captions.get(`${kind} ${id}`) ?? `Bringing ${nameIn(run, world, id)} up to date`;
  for (const id of inOrder(changes, 'person', world.people, run.people))
    yield* syncPerson(run, world, bound, id, captionOf('person', id));
  if (!run.switches.managesGroups || run.rows.groups.length === 0) return;
  const isFirst = run.groups.size === 0;
  let changed = false;
  for (const id of inOrder(changes, 'group', world.groups, run.groups)) {
    const sent = yield* syncGroup(run, world, id, captionOf('group', id));
    changed ||= sent;
  }
  if (changed && !isFirst) yield* repeatAdds(run, world);
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
  return String(people.get(id)?.sent?.displayName ?? groups.get(id)?.name ?? id);
}
