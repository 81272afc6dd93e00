import { expect, it } from 'vitest';
import { attributeGroups } from '../../../../src/renderer/features/directory/attribute-groups';

const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const grouped = (...paths: string[]) =>
  attributeGroups(paths.map((attributePath) => ({ attributePath, label: '', value: '' }))).map(
    ({ container, rows }) => [container, rows.map(({ path }) => path)],
  );

it('an address with several values has a heading, one value of a list its whole path', () => {
  const work = 'addresses[type eq "work"]';
  expect(
    grouped('userName', 'emails[type eq "work"].value', `${work}.country`, `${work}.locality`, 'title'),
  ).toEqual([
    [null, ['userName']],
    [null, ['emails[type eq "work"].value']],
    [work, ['country', 'locality']],
    [null, ['title']],
  ]);
});

it('an extension has a heading even for one value', () => {
  expect(grouped('name.givenName', `${urn}:manager.value`)).toEqual([
    [null, ['name.givenName']],
    [urn, ['manager.value']],
  ]);
});
