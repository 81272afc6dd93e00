import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TypeCollection } from '../../../src/server/directory/type-collection';
import type { StoredResource } from '../../../src/server/resource/stored-resource';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { declaredRegistry } from '../../../src/shared/scim/schemas/declared-registry';
import { settingFileSchema } from '../../../src/shared/setting-file';

const standardUser = standardRegistry.byName.get('user') ?? null;
const badges = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const badge = `${badges}:badge`;
const declared = settingFileSchema.parse({
  name: 'Contoso',
  schemas: [
    { id: badges, name: 'Badges', attributes: [{ name: 'badge', type: 'string', uniqueness: 'server' }] },
  ],
});
const badgedUser = declaredRegistry(declared).byName.get('user') ?? null;

function user(n: number, revision: number, name: string): StoredResource {
  return {
    id: `u${n}`,
    resourceType: 'User',
    order: n + 1,
    revision,
    created: '2026-01-01T00:00:00.000Z',
    lastModified: `2026-01-01T00:00:${String(revision).padStart(2, '0')}.000Z`,
    attributes: { userName: name, displayName: name, active: revision % 2 === 0, [badges]: { badge: name } },
  };
}

type Step = { n: number; revision: number; name: string | null };

const steps = fc.array(
  fc.record({
    n: fc.nat(9),
    revision: fc.integer({ min: 1, max: 50 }),
    name: fc.option(fc.constantFrom('Ängström', 'angstrom', 'Bob', 'cid', 'DORA')),
  }),
  { maxLength: 60 },
);

function take(collection: TypeCollection, { n, revision, name }: Step): void {
  if (name === null) collection.delete(`u${n}`);
  else collection.put(user(n, revision, name));
}

function collectionAfter(all: Step[]): TypeCollection {
  const collection = new TypeCollection(standardUser);
  for (const step of all) take(collection, step);
  return collection;
}

async function contentOf(collection: TypeCollection, path = 'userName') {
  return {
    created: collection.slice('created', 0, 100),
    changed: collection.slice('newest change', 0, 100),
    named: await collection.sliceByName(0, 100),
    active: collection.activeCount,
    found: ['Bob', 'bob', 'angstrom', 'Ängström'].map((name) => collection.lookUp(path, name)),
  };
}

/** So many that they are walked in slices. */
const many = 20_000;

describe('the orders of a collection', () => {
  it('finds the same whether it was made before, among or after the changes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(60), async (all, place) => {
        const collection = collectionAfter(all.slice(0, place));
        await contentOf(collection);
        for (const step of all.slice(place)) take(collection, step);
        const late = collectionAfter(all);
        const answers = await contentOf(late);
        expect(await contentOf(collection)).toEqual(answers);
        expect(answers.created.map(({ id }) => id)).toEqual(
          [...late.resources()].sort((one, other) => one.order - other.order).map(({ id }) => id),
        );
      }),
    );
  });

  it('takes in changes while names are being sorted', async () => {
    const collection = new TypeCollection(standardUser);
    for (let n = 0; n < many; n += 1) collection.put(user(n, 1, `Person ${many - n}`));
    const naming = collection.sliceByName(0, many);
    collection.delete('u3');
    collection.put(user(many - 1, 2, 'aaa'));
    collection.put(user(5, 2, 'zzz'));
    collection.put(user(many + 1, 1, 'Aab'));
    await naming;
    const names = (await collection.sliceByName(0, many + 10)).map(({ attributes }) => attributes.userName);
    expect(names).toHaveLength(many);
    expect([names[0], names[1], names.at(-1)]).toEqual(['aaa', 'Aab', 'zzz']);
  });

  it('uses the indexes before until those of new declarations are made, changes meanwhile included', async () => {
    const collection = new TypeCollection(standardUser);
    for (let n = 0; n < many; n += 1) collection.put(user(n, 1, `name ${n}`));
    expect(collection.lookUp(badge, 'name 7')).toBeUndefined();
    const declared = collection.redeclare(badgedUser);
    expect(collection.lookUp('userName', 'name 7')).toHaveLength(1);
    expect(collection.lookUp(badge, 'name 7')).toBeUndefined();
    let isOver = false;
    const over = declared.then(() => {
      isOver = true;
    });
    let turns = 0;
    for (; !isOver; turns += 2) {
      collection.delete(`u${turns}`);
      collection.put(user(turns + 1, 2, `other ${turns + 1}`));
      await nextTurn();
    }
    await over;
    const idsOf = (value: string) => collection.lookUp(badge, value)?.map(({ id }) => id);
    for (let n = 0; n < turns; n += 2) {
      const found = [`name ${n}`, `name ${n + 1}`, `other ${n + 1}`].map(idsOf);
      expect(found).toEqual([[], [], [`u${n + 1}`]]);
    }
    expect(idsOf(`name ${many - 1}`)).toEqual([`u${many - 1}`]);
  });

  it('finds the right ones while its indexes are being filled', async () => {
    const collection = new TypeCollection(standardUser);
    for (let n = 0; n < many; n += 1) collection.put(user(n, 1, `name ${n}`));
    const filling = collection.orders().fillIndexes();
    const idsOf = (path: string, value: string) => collection.lookUp(path, value)?.map(({ id }) => id);
    collection.put(user(1, 2, 'early'));
    await nextTurn();
    collection.delete('u2');
    collection.put(user(3, 2, 'late'));
    for (const path of ['userName', 'displayName']) {
      const last = `name ${many - 1}`;
      const found = ['name 1', 'early', 'name 2', 'name 3', 'late', last].map((value) => idsOf(path, value));
      expect(found).toEqual([[], ['u1'], [], [], ['u3'], [`u${many - 1}`]]);
    }
    await filling;
    collection.delete('u3');
    expect([idsOf('userName', 'late'), idsOf('displayName', 'name 4')]).toEqual([[], ['u4']]);
  });

  it('keeps the indexes of the declarations that came last', async () => {
    const collection = new TypeCollection(standardUser);
    for (let n = 0; n < many; n += 1) collection.put(user(n, 1, `name ${n}`));
    collection.lookUp('userName', 'any');
    await Promise.all([collection.redeclare(badgedUser), collection.redeclare(standardUser)]);
    expect(collection.lookUp(badge, 'name 7')).toBeUndefined();
    collection.put(user(7, 2, 'new'));
    expect(collection.lookUp('userName', 'new')).toHaveLength(1);
  });
});

it('an index follows values that are very many', () => {
  const collection = new TypeCollection(standardUser);
  const withEmails = (first: number, revision: number): StoredResource => ({
    ...user(1, revision, 'Ann'),
    attributes: { emails: Array.from({ length: 40 }, (_, index) => ({ value: `${first + index}@x` })) },
  });
  const idsOf = (value: number) => collection.lookUp('emails.value', `${value}@x`)?.map(({ id }) => id);
  collection.put(withEmails(0, 1));
  expect([idsOf(0), idsOf(39), idsOf(40)]).toEqual([['u1'], ['u1'], []]);
  collection.put(withEmails(20, 2));
  expect([idsOf(0), idsOf(19), idsOf(20), idsOf(59)]).toEqual([[], [], ['u1'], ['u1']]);
});
