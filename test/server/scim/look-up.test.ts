import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestListener, type TestListener } from '../listener/test-listener';

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
/** What folds alike or nearly so, and what a filter has to escape. */
const texts = [
  'Ann',
  'ann',
  'ＡＮＮ',
  'Å',
  'A\u030a',
  'å',
  'ß',
  'ẞ',
  'ss',
  'İ',
  'i',
  'a"b',
  'a\\b',
  'a b',
  'ﬁ',
  'fi',
];
const attributes = ['userName', 'externalId', 'displayName', 'emails.value', 'emails', 'id'];

let test: TestListener;
const ids: string[] = [];
beforeAll(async () => {
  test = await createTestListener();
  for (const [index, name] of texts.entries()) {
    const other = texts[(index * 7 + 3) % texts.length];
    const emails = [
      { type: 'work', value: name },
      ...(index % 2 === 0 ? [{ type: 'home', value: other }] : []),
    ];
    const user = { schemas, userName: name, externalId: other, displayName: name, emails };
    const { status, body } = await test.send({
      method: 'POST',
      url: '/scim/Users',
      payload: JSON.stringify(user),
    });
    if (status === 201) ids.push(body.id);
  }
});
afterAll(() => test.listener.close());

async function found(filter: string): Promise<unknown> {
  const { status, body } = await test.send({
    method: 'GET',
    url: `/scim/Users?${new URLSearchParams({ filter })}`,
  });
  return { status, total: body.totalResults, ids: body.Resources?.map(({ id }: { id: string }) => id) };
}

it('an index finds what the filter itself would, asked of everybody', async () => {
  const value = fc.oneof(
    fc.constantFrom(...texts),
    fc.nat().map((n) => ids[n % ids.length] ?? ''),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...attributes), value, async (attribute, text) => {
      const term = `${attribute} eq ${JSON.stringify(text)}`;
      // No index answers “or”.
      expect(await found(term)).toEqual(await found(`${term} or ${term}`));
    }),
    { numRuns: 300 },
  );
  expect(await found('userName eq "ＡＮＮ"')).toMatchObject({ total: 1 });
});
