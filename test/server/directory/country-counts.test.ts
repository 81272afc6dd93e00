import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DirectoryEvent, ResourceEvent } from '../../../src/server/directory/change-feed';
import { CountryCounts } from '../../../src/server/directory/country-counts';
import { lazyResource } from '../../../src/server/resource/lazy-resource';
import type { StoredResource } from '../../../src/server/resource/stored-resource';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { placeTables } from '../../shared/platform/place-tables';

function aUser(id: string, attributes: JsonObject, resourceType = 'User'): StoredResource {
  const head = { id, resourceType, order: 0, revision: 1, created: '', lastModified: '' };
  return lazyResource(head, attributes);
}
const inCountry = (country: string): JsonObject => ({ addresses: [{ type: 'work', country }] });

function aDirectory(users: readonly StoredResource[] = []) {
  const byId = new Map(users.map((user) => [user.id, user]));
  const told: string[][] = [];
  const directory = { each: () => byId.values(), get: (_type: string, id: string) => byId.get(id) };
  const counts: CountryCounts = new CountryCounts(directory, placeTables, () => told.push([...counts.codes]));
  function change(id: string, after: StoredResource | null) {
    const before = byId.get(id) ?? null;
    if (after === null) byId.delete(id);
    else byId.set(id, after);
    const resource: ResourceEvent = { before, after, joined: [], left: [], memberCount: 0 };
    const event: DirectoryEvent = { kind: 'changed', resources: [resource], cause: null };
    counts.follow(event);
  }
  return { byId, counts, told, change };
}

it('tells the countries of people as they come, move and go, and only when another set of countries results', () => {
  const { counts, told, change } = aDirectory();
  change('a', aUser('a', { timezone: 'GB' }));
  change('b', aUser('b', inCountry('United Kingdom')));
  change('c', aUser('c', inCountry('Deutschland')));
  change('a', null);
  change('b', aUser('b', { ...inCountry('United Kingdom'), timezone: 'Europe/London', title: 'Head' }));
  change('c', aUser('c', inCountry('Atlantis')));
  change('b', null);
  expect(told).toEqual([['GB'], ['DE', 'GB'], ['GB'], []]);
  expect(counts.codes).toEqual([]);
});

it('counts nobody twice who is told of twice, and nothing but users', () => {
  const { counts, change } = aDirectory([aUser('a', { timezone: 'TR' })]);
  change('a', aUser('a', { timezone: 'TR' }));
  change('g', aUser('g', { timezone: 'PT' }, 'Group'));
  change('a', null);
  expect(counts.codes).toEqual([]);
});

it('knows many people after a while, those who changed meanwhile as they are then', async () => {
  const many = Array.from({ length: 2_000 }, (_, at) =>
    aUser(`u${at}`, { timezone: at < 1_999 ? 'TR' : 'JP' }),
  );
  const { counts, told, change } = aDirectory(many);
  expect(counts.isComplete).toBe(false);
  change('u1999', aUser('u1999', { timezone: 'SE' }));
  await counts.complete();
  expect(counts.isComplete).toBe(true);
  expect(told).toEqual([['SE', 'TR']]);
});

it('begins anew with a directory that was cleared', () => {
  const { byId, counts, told } = aDirectory([aUser('a', { timezone: 'TR' })]);
  byId.clear();
  counts.follow({ kind: 'cleared', cause: null });
  counts.follow({ kind: 'cleared', cause: null });
  expect(told).toEqual([[]]);
});

it('after any changes it is as if counted from the beginning', () => {
  const texts = fc.constantFrom('TR', 'GB', 'Germany', 'Europe/Paris', '', 'EST');
  const changes = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), zone: fc.option(texts), country: texts }),
  );
  fc.assert(
    fc.property(changes, (all) => {
      const { byId, counts, change } = aDirectory();
      for (const { id, zone, country } of all) {
        change(id, zone === null ? null : aUser(id, { timezone: zone, ...inCountry(country) }));
      }
      expect(counts.codes).toEqual(aDirectory([...byId.values()]).counts.codes);
    }),
  );
});
