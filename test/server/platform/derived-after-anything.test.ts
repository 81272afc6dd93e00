/**
 * Through a real store: whatever happens to users, groups, memberships and the SCIM setting, and however often the workbench is
 * started again in between, what was followed change by change is what is derived from scratch.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { createDirectories, type Directories } from '../../../src/server/directory/directories';
import type { Directory } from '../../../src/server/directory/directory';
import { KnownTargets } from '../../../src/server/platform/known-targets';
import { TargetUsers } from '../../../src/server/platform/target-users';
import type { ExchangeReference } from '../../../src/server/scim/resource-directory';
import type { WorkbenchContext } from '../../../src/server/workbench-context';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import { newPlatformSetting, type PlatformSetting } from '../../../src/shared/platform/platform-setting';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../../shared/platform/place-tables';

const settingId = 'one';
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const country = { field: 'Country', path: 'addresses[type eq "work"].country' };
const settings: PlatformSetting[] = [
  { ...newPlatformSetting, grouping: 'mirror', fixedGroup: 'Rest' },
  { ...newPlatformSetting, grouping: { byField: 'Department' } },
  {
    fieldMappings: [...newFieldMappings, country],
    grouping: { byField: 'Country' },
    fixedGroup: 'No country',
  },
  { fieldMappings: [], grouping: null, fixedGroup: 'All' },
];

/** One workbench after the other on one folder, with what a page has looked at. */
class Runs {
  /** Mirrors groups at first: then most depends on others than the person. */
  setting: PlatformSetting = { ...newPlatformSetting, grouping: 'mirror', fixedGroup: 'Rest' };
  #folder = '';
  #directories: Directories | null = null;
  #known: KnownTargets | null = null;
  #clock = 0;

  static async begin(): Promise<Runs> {
    const runs = new Runs();
    runs.#folder = await mkdtemp(join(tmpdir(), 'scim-workbench-derived-'));
    folders.push(runs.#folder);
    await runs.#start();
    return runs;
  }

  get directory(): Directory {
    const directory = this.#directories?.find(settingId);
    if (directory === undefined) throw new Error('The directory is not open');
    return directory;
  }

  get known(): KnownTargets {
    if (this.#known === null) throw new Error('Nothing was started');
    return this.#known;
  }

  /** As of a request, each at a time of its own. */
  request(method: string): ExchangeReference {
    this.#clock += 1;
    return { sequence: null, method, receivedAt: new Date(this.#clock * 1_000) };
  }

  change(setting: PlatformSetting): void {
    this.setting = setting;
    this.known.followSettings();
  }

  async restart(): Promise<void> {
    await this.end();
    await this.#start();
  }

  async end(): Promise<void> {
    this.#known?.close();
    await this.#directories?.close();
  }

  async #start(): Promise<void> {
    const folder = this.#folder;
    const directories = createDirectories({ folder, registryOf: () => standardRegistry, onNotice: () => {} });
    this.#directories = directories;
    await directories.open(settingId);
    const context = {
      settings: { get: () => ({ ...this.setting, idp: 'entra' }) },
      directories,
      directoryOf: () => this.directory,
      places: placeTables,
      live: { changed: () => {} },
    };
    const known = new KnownTargets(context as unknown as WorkbenchContext);
    this.#known = known;
    directories.subscribe((event) => known.follow(event));
    known.of(settingId);
  }
}

interface Step {
  kind: keyof typeof steps;
  who: number;
  group: number;
  value: string | null;
  /** Everybody is looked at before the next step. */
  waits: boolean;
}

const noMembers = { added: [], removed: [] };
const typeNamed = (name: string) => {
  const type = standardRegistry.byName.get(name);
  if (type === undefined) throw new Error(`No resource type ${name}`);
  return type;
};
const [users, groups] = [typeNamed('user'), typeNamed('group')];

const pick = (runs: Runs, type: string, index: number) =>
  runs.directory.all(type)[index % Math.max(runs.directory.size(type), 1)];

let order = 0;
function userOf(value: string | null): JsonObject {
  order += 1;
  return {
    userName: `${order}@example.com`,
    emails: value === '' ? [] : [{ type: 'work', value: `${order}@example.com` }],
    ...(value === null
      ? {}
      : {
          timezone: value,
          active: value !== 'Sales',
          addresses: [{ type: 'work', country: value }],
          [enterpriseUserUrn]: { department: value },
        }),
  };
}

async function move(runs: Runs, { who, group }: Step, isJoining: boolean): Promise<void> {
  const [user, into] = [pick(runs, 'User', who), pick(runs, 'Group', group)];
  if (user === undefined || into === undefined) return;
  const members = isJoining ? { added: [user.id], removed: [] } : { added: [], removed: [user.id] };
  await runs.directory.change(groups, into, { attributes: into.attributes, members }, runs.request('PATCH'));
}

const steps = {
  async 'create user'(runs: Runs, { value }: Step) {
    const draft = { attributes: userOf(value), members: noMembers };
    await runs.directory.create(users, draft, runs.request('POST'));
  },
  async 'change user'(runs: Runs, { who, value }: Step) {
    const user = pick(runs, 'User', who);
    const draft = { attributes: userOf(value), members: noMembers };
    if (user) await runs.directory.change(users, user, draft, runs.request('PUT'));
  },
  async 'delete user'(runs: Runs, { who }: Step) {
    const user = pick(runs, 'User', who);
    if (user) await runs.directory.delete(user, runs.request('DELETE'));
  },
  async 'create group'(runs: Runs, { value, group }: Step) {
    const attributes = { displayName: `${value ?? 'Group'} ${group % 2}` };
    await runs.directory.create(groups, { attributes, members: noMembers }, runs.request('POST'));
  },
  async 'rename group'(runs: Runs, { value, group }: Step) {
    const before = pick(runs, 'Group', group);
    const draft = { attributes: { displayName: `${value} again` }, members: noMembers };
    if (before) await runs.directory.change(groups, before, draft, runs.request('PUT'));
  },
  async 'delete group'(runs: Runs, { group }: Step) {
    const before = pick(runs, 'Group', group);
    if (before) await runs.directory.delete(before, runs.request('DELETE'));
  },
  join: (runs: Runs, step: Step) => move(runs, step, true),
  leave: (runs: Runs, step: Step) => move(runs, step, false),
  clear: (runs: Runs) => runs.directory.clear(),
  async 'change setting'(runs: Runs, { who }: Step) {
    runs.change(settings[who % settings.length] ?? newPlatformSetting);
  },
  async checkpoint(runs: Runs) {
    await runs.directory.checkpoint();
  },
  async restart(runs: Runs) {
    const before = originsIn(runs.directory);
    await runs.restart();
    expect(originsIn(runs.directory)).toEqual(before);
  },
};

/** Which request set what, of everybody who is here and of who was deleted. */
function originsIn(directory: Directory) {
  const former = [...directory.former.all()].map(({ resource, by, groups }) => [
    resource.origins,
    by,
    groups,
  ]);
  return [new Map(directory.all('User').map(({ id, origins }) => [id, origins])), former];
}

const aStep = fc.record<Step>({
  kind: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom<Step['kind']>('create user', 'join', 'create group', 'rename group'),
    },
    { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(steps) as Step['kind'][])) },
  ),
  who: fc.nat(3),
  group: fc.nat(1),
  value: fc.option(fc.constantFrom('Sales', 'Research', 'TR', 'United Kingdom', '')),
  waits: fc.boolean(),
});

function derivedOf(targets: TargetUsers) {
  const sorted = (rows: Iterable<{ id: string }>) =>
    [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  const people = sorted(targets.rows).map(({ id }) => targets.targetOf(id));
  const groupsNow = targets.groups.list().map(({ name, by, people }) => [name, by, [...people].sort()]);
  const rows = [sorted(targets.rows), sorted(targets.deletedRows)];
  return { rows, people, groups: groupsNow, counts: targets.counts() };
}

/** Each needs its steps in this order, which chance seldom finds. */
const examples = (
  [
    ['create user', 'create group', 'join', 'rename group'],
    ['create user', 'create group', 'join', 'delete user', 'restart'],
    ['create user', 'create group', 'join', 'delete user', 'checkpoint', 'restart'],
    ['create user', 'change user', 'checkpoint', 'restart', 'change user', 'restart'],
    ['create user', 'change setting', 'change user', 'clear', 'create user'],
  ] satisfies Step['kind'][][]
).map((kinds): [Step[]] => [kinds.map((kind) => ({ kind, who: 1, group: 0, value: 'TR', waits: true }))]);

it('what is followed is what is derived from scratch, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 24, size: 'max' }), async (all) => {
      const runs = await Runs.begin();
      for (const step of all) {
        await steps[step.kind](runs, step);
        if (step.waits) await runs.known.completeOf(settingId);
      }
      const followed = await runs.known.completeOf(settingId);
      const fresh = new TargetUsers(runs.directory, runs.setting, placeTables, () => {});
      await fresh.complete();
      expect(derivedOf(followed)).toEqual(derivedOf(fresh));
      fresh.close();
      await runs.end();
    }),
    { examples, numRuns: process.env.LONG_TESTS ? 500 : 40 },
  );
}, 60_000);
