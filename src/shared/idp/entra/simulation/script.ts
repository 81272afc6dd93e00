import type { SimulationRequest, SimulationResponse, SimulationScript } from '../../../simulation';
import { SimulationMismatch } from '../../../simulation-mismatch';
import { firstId, idIn, mustBeEmpty } from '../../common/simulated-client';
import { type Employee, groups, joiner } from './company';
import { employees } from './employees';
import {
  type Assignment,
  addMembers,
  type BareRequest,
  checkManager,
  createGroup,
  createUser,
  type Dialect,
  deactivateUser,
  enterpriseSchema,
  findGroup,
  findUser,
  getGroup,
  getUser,
  patchUser,
  removeMember,
  userNameOf,
} from './requests';

type Step<Result> = Generator<SimulationRequest, Result, SimulationResponse>;

/** What the provisioning service remembers between requests. */
interface Run {
  dialect: Dialect;
  phase: string;
  /** userPrincipalName without its domain -> id at the service provider. */
  users: Map<string, string>;
  /** Display name -> id at the service provider. */
  groups: Map<string, string>;
}

/** The whole story. GUIDs are fresh in every run, as they are in every tenant. */
export function* entraScript(dialect: Dialect): SimulationScript {
  const run: Run = { dialect, phase: 'test-connection', users: new Map(), groups: new Map() };
  yield* testConnection(run, 2);
  run.phase = 'initial-cycle';
  yield* initialCycle(run);
  run.phase = 'incremental-cycle';
  yield* incrementalCycle(run);
}

function* send(run: Run, caption: string, request: BareRequest): Step<SimulationResponse> {
  return yield { phase: run.phase, caption, ...request };
}

function* testConnection(run: Run, times: number): Step<void> {
  const nobody = crypto.randomUUID();
  for (let time = 0; time < times; time++) {
    const users = yield* send(run, 'Looking for a user that cannot exist', findUser(nobody));
    mustBeEmpty(users);
  }
  mustBeEmpty(yield* send(run, 'Looking for a group that cannot exist', findGroup(crypto.randomUUID())));
}

function* initialCycle(run: Run): Step<void> {
  yield* testConnection(run, 1);
  const withoutManager: Employee[] = [];
  for (const [index, employee] of employees.entries()) {
    const complete = yield* provisionUser(run, employee, `${1001 + index}`);
    if (!complete) withoutManager.push(employee);
  }
  for (const employee of withoutManager) yield* completeManager(run, employee);
  for (const group of groups) yield* provisionGroup(run, group);
}

/** Looks for the user, then creates it. False when its manager is not there yet, so that the reference must follow. */
function* provisionUser(run: Run, employee: Employee, employeeId: string): Step<boolean> {
  const name = `${employee.givenName} ${employee.surname}`;
  const found = yield* send(run, `Looking for ${name}`, findUser(userNameOf(employee)));
  const managerId = employee.manager ? run.users.get(employee.manager) : undefined;
  const id =
    firstId(found) ??
    idIn(yield* send(run, `Creating ${name}`, createUser(employee, employeeId, managerId ?? null)), name);
  run.users.set(keyOf(employee), id);
  return managerId !== undefined || employee.manager === undefined;
}

function* completeManager(run: Run, employee: Employee): Step<void> {
  const name = `${employee.givenName} ${employee.surname}`;
  const id = known(run.users, keyOf(employee));
  const managerId = known(run.users, employee.manager ?? '');
  const found = yield* send(
    run,
    `Looking whether ${name} has a manager already`,
    checkManager(id, managerId),
  );
  if (firstId(found)) return;
  const manager: Assignment = { op: 'Add', path: `${enterpriseSchema}:manager`, value: managerId };
  yield* send(run, `Entering the manager of ${name}`, patchUser(run.dialect, id, [manager]));
}

function* provisionGroup(run: Run, group: string): Step<void> {
  const found = yield* send(run, `Looking for group ${group}`, findGroup(group));
  const id =
    firstId(found) ??
    idIn(yield* send(run, `Creating group ${group}`, createGroup(group, crypto.randomUUID())), group);
  run.groups.set(group, id);
  const members = employees
    .filter(({ department }) => department === group)
    .map((one) => known(run.users, keyOf(one)));
  yield* send(run, `Adding ${members.length} members to ${group}`, addMembers(run.dialect, id, members));
}

function* incrementalCycle(run: Run): Step<void> {
  yield* updateUser(run, 'ines.caldeira', 'Ines Caldeira was promoted', [
    { op: 'Replace', path: 'title', value: 'Head of Field Operations' },
  ]);
  yield* updateUser(run, 'marta.lindqvist', 'Marta Lindqvist moved from Sales to Research', [
    { op: 'Replace', path: `${enterpriseSchema}:department`, value: 'Research' },
    { op: 'Add', path: 'timezone', value: 'SE' },
  ]);
  yield* moveMember(run, 'marta.lindqvist', 'Sales', 'Research');
  yield* updateUser(run, 'amara.reyes', 'Amara Reyes has a new name', [
    { op: 'Replace', path: 'displayName', value: 'Amara Reyes-Santos' },
    { op: 'Replace', path: 'name.familyName', value: 'Reyes-Santos' },
    { op: 'Replace', path: 'name.formatted', value: 'Amara Reyes-Santos' },
  ]);
  yield* updateUser(run, 'clara.beaumont', 'Clara Beaumont has got a telephone', [
    { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+33 1 99 00 12 34' },
  ]);
  yield* updateUser(
    run,
    'hannah.whitlock',
    'Hannah Whitlock gave her mobile back; her tenant sends an empty text',
    [{ op: 'Replace', path: 'phoneNumbers[type eq "mobile"].value', value: '' }],
  );
  yield* provisionUser(run, joiner, `${1001 + employees.length}`);
  yield* changeMembers(run, 'Field Operations', `Adding ${joiner.givenName} to Field Operations`, (id) =>
    addMembers(run.dialect, id, [known(run.users, keyOf(joiner))]),
  );
  yield* leave(run, 'tomas.okafor', 'Tomas Okafor left the company');
}

function* updateUser(run: Run, who: string, caption: string, assignments: Assignment[]): Step<void> {
  const id = known(run.users, who);
  yield* send(run, caption, getUser(id));
  yield* send(run, caption, patchUser(run.dialect, id, assignments));
}

function* leave(run: Run, who: string, caption: string): Step<void> {
  const id = known(run.users, who);
  yield* send(run, caption, getUser(id));
  yield* send(run, caption, deactivateUser(run.dialect, id));
}

/** After a removal Entra adds somebody again who is a member already: adding must be idempotent. */
function* moveMember(run: Run, who: string, from: string, to: string): Step<void> {
  const user = known(run.users, who);
  yield* changeMembers(run, from, `Removing a member from ${from}`, (id) =>
    removeMember(run.dialect, id, user),
  );
  yield* send(
    run,
    `Adding a member of ${from} once more`,
    addMembers(run.dialect, known(run.groups, from), [known(run.users, 'harriet.vance')]),
  );
  yield* changeMembers(run, to, `Adding a member to ${to}`, (id) => addMembers(run.dialect, id, [user]));
}

function* changeMembers(
  run: Run,
  group: string,
  caption: string,
  request: (groupId: string) => BareRequest,
): Step<void> {
  const id = known(run.groups, group);
  yield* send(run, caption, getGroup(id));
  yield* send(run, caption, request(id));
}

function keyOf({ givenName, surname }: Employee): string {
  return `${givenName}.${surname}`.toLowerCase();
}

function known(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new SimulationMismatch(`The simulated Entra ID does not know ${key}.`);
  return id;
}
