import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChanges, textOfChange } from '../../../src/server/directory/change-json';
import { changed, dropObjects, lazyResource, peek } from '../../../src/server/resource/lazy-resource';
import type { DirectoryChange, StoredResource } from '../../../src/server/resource/stored-resource';
import { isActive } from '../../../src/server/resource/summary';

import type { JsonObject } from '../../../src/shared/scim/resource';

/** Texts that look like parts of a record, since they decide where the attributes begin and end. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '"active":false',
    ',"attributes":{',
    '{"kind":"put"',
    '}}]',
    '\\',
    '"',
    '\n',
    'ü🙂',
    '\ud800',
  ),
);
const value = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('active', 'kind', 'attributes')), tie('json'), {
      maxKeys: 4,
    }),
  ),
})).json;
const attributes = fc.dictionary(
  fc.oneof(text, fc.constantFrom('active', 'attributes', 'kind', '__proto__')),
  value,
  { maxKeys: 4 },
) as fc.Arbitrary<JsonObject>;
const resource: fc.Arbitrary<StoredResource> = fc.record({
  id: fc.uuid(),
  resourceType: fc.oneof(fc.constantFrom('User', 'Group'), text),
  order: fc.nat(),
  revision: fc.nat(),
  created: fc.constant('2026-03-02T09:00:00.000Z'),
  lastModified: fc.constant('2026-03-02T10:00:00.000Z'),
  attributes,
});
const put = resource.map((one): DirectoryChange => ({ kind: 'put', resource: one }));
const other = fc.constantFrom<DirectoryChange>(
  { kind: 'clear' },
  { kind: 'delete', resourceType: 'User', id: '1' },
  { kind: 'members', groupId: '1', added: ['2'], removed: [], lastModified: '2026', revision: 1 },
);

const read = (changes: DirectoryChange[]): DirectoryChange[] =>
  readChanges(Buffer.from(JSON.stringify(changes))) as DirectoryChange[];

it('changes that are read are those that were written, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(put, put, other), { maxLength: 3 }), (changes) => {
      expect(JSON.stringify(read(changes))).toBe(JSON.stringify(changes));
    }),
    { numRuns: 1_000 },
  );
});

it('a resource that was not asked for its attributes is written again as it was', () => {
  fc.assert(
    fc.property(put, (change) => {
      const [again] = read([change]);
      if (again?.kind !== 'put') throw new Error('no resource');
      const written = JSON.stringify(change);
      expect(textOfChange(again)).toBe(written);
      // Now it was asked.
      expect(again.resource.attributes).toEqual(JSON.parse(written).resource.attributes);
      expect(textOfChange(again)).toBe(written);
      expect(JSON.stringify(changed(again.resource, again.resource))).toBe(JSON.stringify(again.resource));
    }),
  );
});

it('whether a user is active is known before and after the attributes were asked for', () => {
  fc.assert(
    fc.property(resource, (one) => {
      const [change] = read([{ kind: 'put', resource: one }]);
      if (change?.kind !== 'put') throw new Error('no resource');
      expect(isActive(change.resource)).toBe(one.attributes.active !== false);
      expect(change.resource.attributes).toBeDefined();
      expect(isActive(change.resource)).toBe(one.attributes.active !== false);
    }),
    { numRuns: 1_000 },
  );
});

it('attributes that do not come last are read at once', () => {
  const json =
    '[{"kind":"put","resource":{"id":"1","resourceType":"User","order":1,"revision":1,"created":"c","attributes":{"userName":"a"},"lastModified":{"x":{}}}}]';
  expect(JSON.parse(JSON.stringify(readChanges(Buffer.from(json))))).toEqual(JSON.parse(json));
});

it('a resource that is stored as JSON from now on is the same, whether its JSON was made before or not', () => {
  fc.assert(
    fc.property(resource, fc.boolean(), (one, isWritten) => {
      const { attributes, ...head } = one;
      const kept = lazyResource(head, attributes);
      if (isWritten) textOfChange({ kind: 'put', resource: kept });
      dropObjects(kept);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(one));
      expect(JSON.stringify(changed(kept, { ...one, revision: 7 }))).toBe(
        JSON.stringify({ ...one, revision: 7 }),
      );
    }),
  );
});

const head = { id: '1', resourceType: 'User', order: 1, revision: 1, created: '', lastModified: '' };

it('an ordinary resource keeps its objects once they are asked for, and not for a peek', () => {
  const ada = lazyResource(head, Buffer.from('{"userName":"ada"}'));
  expect(peek(ada)).not.toBe(peek(ada));
  expect(ada.attributes).toBe(ada.attributes);
  expect(peek(ada)).toBe(ada.attributes);
});

it('a resource of very many parts is one object for whoever works with it, and leaves memory afterwards', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const hostile = Buffer.from(`{"mine":[${'{},'.repeat(1_000)}{}]}`);
  const resources = Array.from({ length: 50 }, () => lazyResource(head, hostile));
  const read = resources.map(({ attributes }) => new WeakRef(attributes));
  expect(resources.every(({ attributes }, index) => read[index]?.deref() === attributes)).toBe(true);
  await nextTurn();
  collectGarbage();
  expect(read.filter((objects) => objects.deref() !== undefined)).toEqual([]);
  expect(resources[0]?.attributes).toEqual(JSON.parse(hostile.toString()));
});
