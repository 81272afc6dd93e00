import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChangeFeed, type DirectoryEvent } from '../../../src/server/directory/change-feed';
import { Directory } from '../../../src/server/directory/directory';
import { DirectoryState } from '../../../src/server/directory/directory-state';
import { PeopleFindings } from '../../../src/server/findings/people-findings';
import type { StoredResource } from '../../../src/server/resource/stored-resource';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { createMemoryStore } from '../directory/memory-store';

const [userType] = standardRegistry.resourceTypes;
const noMembers = { added: [], removed: [] };

function aDirectory() {
  const state = new DirectoryState(standardRegistry);
  state.makeOrders();
  const feed = createChangeFeed<DirectoryEvent>();
  const directory = new Directory({
    registry: standardRegistry,
    state,
    store: createMemoryStore(state),
    feed,
  });
  const here = {
    places: null,
    fieldMappings: [],
    isHere: (id: string) => directory.find(id) !== undefined,
    personWith: () => null,
  };
  const followed = (onChange = () => {}) => {
    const all = new PeopleFindings(directory, here, onChange);
    feed.subscribe((event) => all.follow(event));
    return all;
  };
  return { directory, followed };
}

interface Step {
  kind: 'create' | 'change' | 'delete' | 'clear';
  who: number;
  manager: number;
  hasEmail: boolean;
  /** Everybody is looked at before the next step. */
  waits: boolean;
}

const aStep = fc.record<Step>({
  kind: fc.constantFrom('create', 'create', 'create', 'change', 'change', 'delete', 'clear'),
  who: fc.nat(5),
  manager: fc.nat(5),
  hasEmail: fc.boolean(),
  waits: fc.boolean(),
});

async function take({ kind, who, manager, hasEmail }: Step, directory: Directory, known: StoredResource[]) {
  if (userType === undefined) throw new Error('No resource type');
  const idOf = (index: number) => known[index % Math.max(known.length, 1)]?.id;
  const attributes: JsonObject = {
    userName: `${known.length}@example.com`,
    emails: hasEmail ? [{ value: 'a@example.com' }] : [],
    [enterpriseUserUrn]: { manager: { value: idOf(manager) ?? 'nobody' } },
  };
  const current = directory.find(idOf(who) ?? '');
  const draft = { attributes, members: noMembers };
  if (kind === 'create') known.push((await directory.create(userType, draft)).resource);
  else if (kind === 'clear') await directory.clear();
  else if (current !== undefined && kind === 'delete') await directory.delete(current);
  else if (current !== undefined && kind === 'change') {
    const { userName = '' } = current.attributes;
    await directory.change(userType, current, { ...draft, attributes: { ...attributes, userName } });
  }
}

it('followed through any changes, the findings are those of a directory that is looked at afresh', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 15 }), fc.nat(15), async (steps, begin) => {
      const { directory, followed } = aDirectory();
      const known: StoredResource[] = [];
      for (const step of steps.slice(0, begin)) await take(step, directory, known);
      const all = followed();
      for (const step of steps.slice(begin)) {
        await take(step, directory, known);
        if (step.waits) await all.complete();
      }
      await all.complete();
      const afresh = followed();
      await afresh.complete();
      expect(all.causes.counts()).toEqual(afresh.causes.counts());
    }),
    { numRuns: 60 },
  );
});

it('a change reports once, when those whom it concerns were looked at', async () => {
  const { directory, followed } = aDirectory();
  let reports = 0;
  const all = followed(() => {
    reports += 1;
  });
  expect(all.isComplete).toBe(false);
  await all.complete();
  expect(reports).toBe(1);
  await take({ kind: 'create', who: 0, manager: 0, hasEmail: false, waits: false }, directory, []);
  await all.complete();
  expect([reports, all.isComplete]).toEqual([2, true]);
  expect(all.causes.counts().people['will not arrive']).toBe(1);
});

it('after its end nothing is reported', async () => {
  const { followed } = aDirectory();
  let reports = 0;
  const all = followed(() => {
    reports += 1;
  });
  all.close();
  await all.complete();
  expect(reports).toBe(0);
});
