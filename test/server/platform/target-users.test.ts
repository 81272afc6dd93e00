import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createChangeFeed, type DirectoryEvent } from '../../../src/server/directory/change-feed';
import { Directory } from '../../../src/server/directory/directory';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import { TargetUsers } from '../../../src/server/platform/target-users';
import { newPlatformSetting, type PlatformSetting } from '../../../src/shared/platform/platform-setting';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../../shared/platform/place-tables';
import { createMemoryStore } from '../directory/memory-store';

const noMembers = { added: [], removed: [] };

function aDirectory() {
  const state = new DirectoryState(standardRegistry);
  state.makeOrders();
  const feed = createChangeFeed<DirectoryEvent>();
  const store = createMemoryStore(state);
  const directory = new Directory({ registry: standardRegistry, state, store, feed });
  const derived = (setting: PlatformSetting, onChange = () => {}) => {
    const targets = new TargetUsers(directory, setting, placeTables, onChange);
    feed.subscribe((event) => targets.follow(event));
    return targets;
  };
  return { directory, derived };
}

interface Step {
  kind:
    | 'create user'
    | 'change user'
    | 'delete'
    | 'create group'
    | 'rename group'
    | 'join'
    | 'leave'
    | 'clear';
  who: number;
  group: number;
  value: string | null;
  /** Everybody is looked at before the next step. */
  waits: boolean;
}
const aStep = fc.record<Step>({
  kind: fc.constantFrom(
    ...(['create user', 'create user', 'create user', 'change user', 'delete', 'create group'] as const),
    ...(['create group', 'rename group', 'join', 'join', 'join', 'leave', 'clear'] as const),
  ),
  who: fc.nat(5),
  group: fc.nat(3),
  value: fc.option(fc.constantFrom('Sales', 'Research', 'TR', '')),
  waits: fc.boolean(),
});

const typeNamed = (name: string) => {
  const type = standardRegistry.byName.get(name);
  if (type === undefined) throw new Error(`No resource type ${name}`);
  return type;
};

async function take({ kind, who, group, value }: Step, directory: Directory, order: number) {
  const pick = (type: string, index: number) =>
    directory.all(type)[index % Math.max(directory.size(type), 1)];
  const [user, ofGroup] = [pick('User', who), pick('Group', group)];
  const attributes: JsonObject = {
    userName: `${order}@example.com`,
    emails: value === '' ? [] : [{ type: 'work', value: `${order}@example.com` }],
    ...(value === null ? {} : { timezone: value, [enterpriseUserUrn]: { department: value } }),
  };
  const [users, groups] = [typeNamed('user'), typeNamed('group')];
  const draft = { attributes, members: noMembers };
  const named = { attributes: { displayName: `${value ?? 'Group'} ${group % 2}` }, members: noMembers };
  if (kind === 'clear') await directory.clear();
  else if (kind === 'create user') await directory.create(users, draft);
  else if (kind === 'create group') await directory.create(groups, named);
  else if (kind === 'rename group' && ofGroup) await directory.change(groups, ofGroup, named);
  else if (kind === 'change user' && user) await directory.change(users, user, draft);
  else if (kind === 'delete' && (group % 2 === 0 ? user : ofGroup)) {
    await directory.delete((group % 2 === 0 ? user : ofGroup) as NonNullable<typeof user>);
  } else if (kind === 'join' && user && ofGroup) await move({ added: [user.id], removed: [] });
  else if (kind === 'leave' && user && ofGroup) await move({ added: [], removed: [user.id] });

  async function move(members: { added: string[]; removed: string[] }) {
    if (ofGroup) await directory.change(groups, ofGroup, { attributes: ofGroup.attributes, members });
  }
}

const settings: PlatformSetting[] = [
  { ...newPlatformSetting, grouping: 'mirror', fixedGroup: 'Rest' },
  { ...newPlatformSetting, grouping: { byField: 'Department' } },
];

it('after any changes they are as if derived from the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aStep, { maxLength: 25 }),
      fc.constantFrom(...settings),
      async (steps, setting) => {
        const { directory, derived } = aDirectory();
        const followed = derived(setting);
        for (const [order, step] of steps.entries()) {
          await take(step, directory, order);
          if (step.waits) await followed.complete();
        }
        await followed.complete();
        const fresh = derived(setting);
        await fresh.complete();
        const byId = (targets: TargetUsers) => new Map([...targets.rows].map((row) => [row.id, row]));
        expect(byId(followed)).toEqual(byId(fresh));
        expect(new Set(followed.deletedRows)).toEqual(new Set(fresh.deletedRows));
        expect(followed.groups.list()).toEqual(fresh.groups.list());
        expect(followed.counts()).toEqual(fresh.counts());
      },
    ),
    { numRuns: 60 },
  );
});

it('tell when everybody was looked at, and nothing once they are closed', async () => {
  const { directory, derived } = aDirectory();
  let told = 0;
  const [setting] = settings;
  if (setting === undefined) throw new Error('There is no setting');
  const targets = derived(setting, () => {
    told += 1;
  });
  await targets.complete();
  expect(told).toBe(1);
  targets.close();
  await directory.create(typeNamed('user'), { attributes: { userName: 'kim' }, members: noMembers });
  await targets.complete();
  expect(told).toBe(1);
});

it('know a person with all reasons', async () => {
  const { directory, derived } = aDirectory();
  const attributes = {
    userName: 'kim',
    emails: [{ type: 'work', value: 'kim@example.com' }],
    timezone: 'TR',
  };
  const { resource } = await directory.create(typeNamed('user'), { attributes, members: noMembers });
  const targets = derived(newPlatformSetting);
  expect(targets.targetOf(resource.id)).toMatchObject({ status: 'Active', whyNotHere: null });
  expect(targets.targetOf('nobody')).toBeNull();
});

it('a person who can’t be derived says so, and keeps nobody else from being derived', async () => {
  const { directory, derived } = aDirectory();
  const create = async (name: string) => {
    const attributes = { userName: name, emails: [{ type: 'work', value: `${name}@example.com` }] };
    return (await directory.create(typeNamed('user'), { attributes, members: noMembers })).resource;
  };
  const [broken] = [await create('kim'), await create('ada')];
  vi.spyOn(directory, 'groupsOf').mockImplementation((id) => {
    if (id === broken.id) throw new RangeError('too deep');
    return new Set();
  });
  const targets = derived({ ...newPlatformSetting, grouping: 'mirror' });
  await targets.complete();
  const failed = expect.stringContaining('RangeError');
  expect(targets.targetOf(broken.id)).toMatchObject({ fields: [], failed });
  expect(targets.counts()).toMatchObject({ lookedAt: 2, failed: 1, notArriving: 0, active: 2 });
});
