import { expect, it } from 'vitest';
import { changedPaths } from '../../../src/server/resource/changed-paths';
import type { JsonValue } from '../../../src/shared/scim/resource';

const work = { type: 'work', value: 'a' };
const home = { type: 'home', value: 'h' };

it.each<[string, JsonValue | undefined, JsonValue | undefined, string[]]>([
  ['title', 'a', 'b', ['title']],
  ['title', undefined, 'b', ['title']],
  ['name', { givenName: 'A', familyName: 'B' }, { givenName: 'A', familyName: 'C' }, ['name.familyName']],
  ['name', undefined, { givenName: 'A' }, ['name']],
  ['emails', [work, home], [{ ...work, value: 'b' }, home], ['emails[type eq "work"].value']],
  ['emails', [work], [work, home], ['emails[type eq "home"]']],
  ['emails', [work, home], [work], ['emails[type eq "home"]']],
  ['emails', [work, home], [home, work], ['emails']],
  ['emails', [work, work], [work], ['emails']],
  ['emails', [{ value: 'a' }], [{ value: 'b' }], ['emails']],
  ['emails', [work], undefined, ['emails']],
])('of %s, from %j to %j', (attributePath, before, after, paths) => {
  const change = {
    attributePath,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  expect(changedPaths(change)).toEqual(paths);
});

it('very many parts are told as the attribute', () => {
  const values = (value: string) => Array.from({ length: 30 }, (_, type) => ({ type: `${type}`, value }));
  expect(changedPaths({ attributePath: 'emails', before: values('a'), after: values('b') })).toEqual([
    'emails',
  ]);
});
