/** OneLogin's provisioning as a client: what happens in its directory becomes the requests that it would send. */
import type { Change, ClientOptions, ClientSteps, SimulatedClient } from '../../../simulation';
import { nameOf } from '../../../world/caption';
import type { World } from '../../../world/world';
import { compilePattern } from '../../common/expression/pattern/compile-pattern';
import { findMatch } from '../../common/expression/pattern/match-pattern';
import { MappingError } from '../../common/mapping-error';
import { mustBeEmpty } from '../../common/simulated-client';
import { switchesWith } from '../../common/switches-with';
import { parseTemplate, type Template } from '../template/parse-template';
import { templateOf } from '../template/template-rows';
import { type Application, oneByOne, send } from './application';
import { hasOtherRoles, refresh, syncMemberships } from './groups';
import { type Sight, sightOf, syncPerson } from './people';
import { lookUp } from './requests';
import { oneLoginSwitches } from './switches';

/**
 * @throws RangeError for an unknown dialect or switch
 * @throws MappingError for a mapping that can't be run
 */
export function createOneLoginClient(options: ClientOptions): SimulatedClient {
  const app = newApplication(options);
  return {
    testConnection: () => enable(app, options.newId()),
    *firstCycle(world) {
      yield* oneByOne(app, entitlements, 'Entitlements', refresh(app));
      yield* everybody(app, world, '');
    },
    changes: (world, changes) => whatChanged(app, world, changes),
    *onDemand(world, id) {
      const sight = sightOf(world);
      const ids = world.groups.get(id)?.members.filter((one) => world.people.has(one)) ?? [id];
      for (const one of ids) yield* syncOne(app, sight, one, `Bringing ${nameOf(one, world)} up to date`);
    },
    restart: (world) => everybody(app, world, reapplied),
    report: () => ({ failures: [...waiting(app), ...app.failed.values()], quarantine: null }),
  };
}

/** Their list is no person: what stands in place of an id. */
const entitlements = 'entitlements ';

const reapplied = 'Reapply entitlement mappings: ';

function newApplication({ dialect, mapping, switches = {} }: ClientOptions): Application {
  if (!['documented', 'corrected', 'scim-1'].includes(dialect))
    throw new RangeError(`OneLogin has no dialect ${dialect}`);
  return {
    form: { switches: switchesWith('OneLogin', oneLoginSwitches, switches), isScim1: dialect === 'scim-1' },
    template: readTemplate(templateOf(mapping.users)),
    isMapped: readRules(mapping.groups),
    numbers: new Map(),
    people: new Map(),
    entitlements: new Map(),
    pending: new Map(),
    approved: new Set(),
    failed: new Map(),
  };
}

function readTemplate(text: string): Template {
  try {
    return parseTemplate(text);
  } catch (error) {
    throw new MappingError(`The template can’t be run: ${error instanceof Error ? error.message : error}`);
  }
}

const mostSteps = 100_000;

/** Each row is a rule; no row at all sends no groups. */
function readRules(rows: ClientOptions['mapping']['groups']): Application['isMapped'] {
  const programs = rows
    .filter(({ target }) => target === 'displayName')
    .map(({ source }) => readRule(source));
  return (role) => programs.some((program) => findMatch(program, role, 0, allowance()) !== null);
}

function readRule(pattern: string) {
  try {
    return compilePattern(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new MappingError(
      `The rule for each role with value that matches ${pattern} can’t be run: ${reason}`,
    );
  }
}

function allowance(): (steps: number) => void {
  let left = mostSteps;
  return (steps) => {
    left -= steps;
    if (left < 0) throw new MappingError('The pattern of a rule takes too many steps.');
  };
}

/** API Connection > Enable: a user name that nobody has. */
function* enable(app: Application, nobody: string): ClientSteps {
  const response = yield* send('Looking for a user that cannot exist', lookUp(app.form, nobody));
  if (response.status !== 404) mustBeEmpty(response);
}

function* everybody(app: Application, world: World, by: string): ClientSteps {
  const sight = sightOf(world);
  yield* approvedOnes(app, sight);
  for (const id of known(app, world)) {
    yield* syncOne(app, sight, id, `${by}Bringing ${nameIn(app, world, id)} up to date`);
    yield* reapplyTo(app, sight, id, by);
  }
}

/** Those in the directory, and those who are gone from it but still linked. */
function known(app: Application, world: World): Set<string> {
  return new Set([...world.people.keys(), ...app.people.keys()]);
}

function nameIn(app: Application, world: World, id: string): string {
  return world.people.has(id) ? nameOf(id, world) : (app.people.get(id)?.person.givenName ?? id);
}

/** In the order in which it happened; whose access has changed by that comes behind, then roles alone. */
function* whatChanged(app: Application, world: World, changes: readonly Change[]): ClientSteps {
  const sight = sightOf(world);
  yield* approvedOnes(app, sight);
  const done = new Set<string>();
  for (const { kind, id, caption } of [...changes, ...accessChanges(app, sight)]) {
    if (kind === 'group' || done.has(id)) continue;
    done.add(id);
    yield* syncOne(app, sight, id, caption);
  }
  if (!app.form.switches.reappliesMappings) return;
  for (const id of app.people.keys()) yield* reapplyTo(app, sight, id, reapplied);
}

/** Nothing happened to them, but they have access now, or no longer: by a role, for instance. Or they failed before. */
function accessChanges(app: Application, { world, hasAccess }: Sight): Change[] {
  const ids = [...known(app, world)].filter(
    (id) => (app.people.get(id)?.hasAccess ?? false) !== hasAccess.has(id) || app.failed.has(id),
  );
  return ids.map((id) => ({
    kind: 'person',
    id,
    caption: `Access of ${nameIn(app, world, id)} has changed`,
  }));
}

/** The admin presses Approve for whoever is Pending. */
function* approvedOnes(app: Application, sight: Sight): ClientSteps {
  const waiting = [...app.pending];
  app.pending.clear();
  for (const [id, { action, name }] of waiting) {
    app.approved.add(id);
    yield* syncOne(app, sight, id, `${action} of ${name} is approved`);
    app.approved.delete(id);
  }
}

/** The user first, then the memberships that rules set. */
function* syncOne(app: Application, sight: Sight, id: string, caption: string): ClientSteps {
  const { world } = sight;
  const isTriedAgain = app.failed.has(id);
  yield* oneByOne(app, id, nameIn(app, world, id), user(app, sight, id, caption, isTriedAgain));
}

/** Whoever failed before may have failed at a membership. */
function* user(
  app: Application,
  sight: Sight,
  id: string,
  caption: string,
  isTriedAgain: boolean,
): ClientSteps {
  const isSent = yield* syncPerson(app, sight, id, caption);
  if (isSent || isTriedAgain) yield* syncMemberships(app, sight, id);
}

function* reapplyTo(app: Application, sight: Sight, id: string, by: string): ClientSteps {
  if (!hasOtherRoles(app, sight, id)) return;
  yield* oneByOne(app, id, nameIn(app, sight.world, id), syncMemberships(app, sight, id, by));
}

function waiting({ pending }: Application) {
  return [...pending.values()].map(({ action, name }) => ({
    name,
    code: 'Pending',
    sentence: `${name} waits as Pending: on the Users tab an admin has to press Approve, since “${action}” is ticked under Require admin approval before this action is performed`,
  }));
}
