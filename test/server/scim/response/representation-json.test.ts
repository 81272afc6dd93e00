import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChanges, textOfChange } from '../../../../src/server/directory/change-json';
import type { Directory } from '../../../../src/server/directory/directory';
import type { DirectoryChange, StoredResource } from '../../../../src/server/resource/stored-resource';
import { compileProjection } from '../../../../src/server/scim/response/projection';
import { represent } from '../../../../src/server/scim/response/representation';
import { RepresentationWriter } from '../../../../src/server/scim/response/representation-json';
import type { JsonObject } from '../../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../../src/shared/scim/schemas/enterprise-user';
import { createMemoryDirectory } from '../../directory/memory-store';
import { group as groupType, tolerant, user as userType } from '../engine-context';

const tolerances = tolerant();

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\n', '\ud800', '\u2028', '"manager":', '"]', ']x', 'ü🙂'),
);
/** One resource may come without schemas, or with them behind a name that JSON puts first. */
const schemas = fc.oneof(
  fc.array(text, { maxLength: 3 }).map((schemas): JsonObject => ({ schemas })),
  fc.constantFrom<JsonObject>({}, { '1': 'first', schemas: ['urn:x'] }),
);
const user = fc
  .tuple(schemas, fc.dictionary(fc.constantFrom('displayName', 'nickName'), text), fc.boolean())
  .map(([first, rest, isManaged]) => ({ attributes: { ...first, ...rest }, isManaged }));

const nobody = { added: [], removed: [] };

/** What the directory holds, and the same as it is read after a start. */
function asKeptAndAsRead(resource: StoredResource): StoredResource[] {
  const json = `[${textOfChange({ kind: 'put', resource })}]`;
  const [read] = readChanges(Buffer.from(json)) as DirectoryChange[];
  if (read?.kind !== 'put') throw new Error('no resource was read');
  return [resource, read.resource, { ...resource, attributes: resource.attributes }];
}

function allOf(directory: Directory): StoredResource[] {
  return [...directory.all('User'), ...directory.all('Group')].flatMap(asKeptAndAsRead);
}

it('the text of a resource is the JSON of what it is represented as, character for character', async () => {
  const property = fc.asyncProperty(
    fc.array(user, { minLength: 1, maxLength: 4 }),
    text,
    async (users, name) => {
      const { directory } = createMemoryDirectory();
      const context = { directory, baseUrl: 'https://workbench.example/scim' };
      const ids: string[] = [];
      for (const { attributes, isManaged } of users) {
        const manager: JsonObject = isManaged
          ? { [enterpriseUserUrn]: { manager: { value: ids[0] ?? 'nobody' } } }
          : {};
        const draft = { attributes: { ...attributes, ...manager }, members: nobody };
        ids.push((await directory.create(userType, draft)).resource.id);
      }
      const groupOf = async (displayName: string, added: string[]) => {
        const draft = { attributes: { schemas: ['urn:g'], displayName }, members: { added, removed: [] } };
        return (await directory.create(groupType, draft)).resource.id;
      };
      const inner = await groupOf(name, ids);
      await groupOf('Outer', [inner, ...ids.slice(0, 1)]);
      const writer = new RepresentationWriter(context);
      for (const resource of allOf(directory)) {
        const type = resource.resourceType === 'User' ? userType : groupType;
        for (const query of [{}, { attributes: 'displayName' }]) {
          const projection = compileProjection(query, { type, tolerances });
          const members = type === groupType && projection.whole ? [...directory.members(resource.id)] : [];
          const object = represent(resource, projection, context, members);
          expect(writer.write(resource, projection, members)).toBe(JSON.stringify(object));
        }
      }
    },
  );
  await fc.assert(property, { numRuns: process.env.LONG_TESTS ? 2_000 : 100 });
});
