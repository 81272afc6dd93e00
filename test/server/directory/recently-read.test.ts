import { expect, it } from 'vitest';
import { glanceAt, readChanges } from '../../../src/server/directory/kept-resource';
import type { DirectoryChange, StoredResource } from '../../../src/server/directory/stored-resource';

/** As it comes from disk. */
function unread(id: string, attributes: string): StoredResource {
  const head = `"id":"${id}","resourceType":"User","order":1,"revision":1,"created":"","lastModified":""`;
  const json = `[{"kind":"put","resource":{${head},"attributes":${attributes}}}]`;
  const [change] = readChanges(Buffer.from(json)) as DirectoryChange[];
  if (change?.kind !== 'put') throw new Error('Nothing was put');
  return change.resource;
}

it('keeps the objects of an ordinary resource that was read', () => {
  const resource = unread('1', '{"userName":"ada"}');
  expect(resource.attributes).toBe(resource.attributes);
});

it('forgets the objects that were read longest ago where all together take too much', () => {
  const hostile = `{"mine":[${'{},'.repeat(99_000)}{}]}`;
  const resources = Array.from({ length: 60 }, (_, index) => unread(String(index), hostile));
  const read = resources.map((resource) => new WeakRef(resource.attributes));
  // Where it has none, a glance makes others.
  const isKept = resources.map((resource, index) => read[index]?.deref() === glanceAt(resource));
  expect(isKept.filter((kept) => kept).length).toBeLessThan(40);
  expect(isKept.at(-1)).toBe(true);
  expect(resources[0]?.attributes).toEqual(resources[1]?.attributes);
});
