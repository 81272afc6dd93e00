import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseWhileWanted } from '../../../../../src/server/scim/query/pause-while-wanted';
import { areLong, matchMembers } from '../../../../../src/server/scim/write/patch/match-members';
import { messageUrns } from '../../../../../src/shared/scim/messages';
import { groupUrn } from '../../../../../src/shared/scim/schemas/group';
import { createTestListener, type TestListener } from '../../../listener/test-listener';
import { group as groupType, user as userType } from '../../engine-context';

/** More than a filter looks at in one turn. */
const size = 1_500;
let test: TestListener;
let ids: string[];
let group: string;

beforeAll(async () => {
  test = await createTestListener();
  const nobody = { added: [], removed: [] };
  const users = Array.from({ length: size }, (_, index) =>
    test.directory.create(userType, { attributes: { userName: `u${index}` }, members: nobody }),
  );
  ids = (await Promise.all(users)).map(({ resource }) => resource.id);
  const attributes = { schemas: [groupUrn], displayName: 'Everybody' };
  const members = { added: ids.slice(2), removed: [] };
  group = (await test.directory.create(groupType, { attributes, members })).resource.id;
});
afterAll(() => test.listener.close());

const patch = (operations: object[], headers: Record<string, string> = {}) => {
  const payload = { schemas: [messageUrns.patchOp], Operations: operations };
  return test.send({ method: 'PATCH', url: `/scim/Groups/${group}`, payload, headers });
};
const removeNamed = (name: string) => ({ op: 'remove', path: `members[display eq "${name}"]` });
const isMember = (index: number) => test.directory.members(group).has(ids[index] ?? '');

describe('a filter over the members of a large group', () => {
  it('finds whom it names, those too whom the same request adds before it', async () => {
    const joining = { op: 'add', path: 'members', value: [{ value: ids[0] }, { value: ids[1] }] };
    const { status, exchange } = await patch([joining, removeNamed('u0'), removeNamed(`u${size - 1}`)]);
    expect(status).toBe(204);
    expect([isMember(0), isMember(1), isMember(size - 1)]).toEqual([false, true, false]);
    expect(exchange.changes).toMatchObject([{ membersAddedCount: 1, membersRemovedCount: 1 }]);
  });

  it('leaves the group as it is where it finds nobody', async () => {
    const version = test.directory.find(group)?.revision;
    expect((await patch([removeNamed('nobody')])).status).toBe(204);
    expect(test.directory.find(group)?.revision).toBe(version);
  });

  it('and a change of the group meanwhile are both carried out', async () => {
    const rename = { op: 'replace', path: 'displayName', value: 'All' };
    const answers = await Promise.all([patch([removeNamed('u5')]), patch([rename])]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(isMember(5)).toBe(false);
    expect(test.directory.find(group)?.attributes.displayName).toBe('All');
  });

  it('is refused where the version that was asked for has changed meanwhile', async () => {
    const version = `W/"${test.directory.find(group)?.revision}"`;
    const slow = patch([removeNamed('u6')], { 'if-match': version });
    const before = test.directory.find(group);
    if (before === undefined) throw new Error('The group is gone');
    const fast = patch([{ op: 'replace', path: 'displayName', value: 'Everyone' }]);
    const [{ status }] = await Promise.all([slow, fast]);
    expect([204, 412]).toContain(status);
    expect(isMember(6)).toBe(status === 412);
  });
});

describe('filters over the members of a small group', () => {
  const matches = () => false;
  const operation = { kind: 'remove matching', matches } as const;

  it('take turns too: names may be long, and filters many', () => {
    expect(areLong([operation], 1)).toBe(true);
    expect(areLong([operation], 0)).toBe(false);
  });

  it('are given up when nobody waits for them any more', async () => {
    const slowly = (id: string) => {
      const began = performance.now();
      while (performance.now() - began < 3);
      return { value: id };
    };
    const pause = pauseWhileWanted({ isWanted: () => false });
    const matched = matchMembers(Array(5).fill(operation), new Set(['a', 'b', 'c', 'd']), slowly, pause);
    await expect(matched).rejects.toMatchObject({ status: 499 });
  });
});

describe('a long list of members', () => {
  const listed = (from: number, to: number) => ids.slice(from, to).map((value) => ({ value }));
  const replace = (members: object[]) => {
    const payload = { schemas: [groupUrn], displayName: 'Everybody', members };
    return test.send({ method: 'PUT', url: `/scim/Groups/${group}?excludedAttributes=members`, payload });
  };

  it('replaces all others, and a member who is deleted meanwhile does not stay', async () => {
    const gone = ids[700] ?? '';
    const remove = test.send({ method: 'DELETE', url: `/scim/Users/${gone}` });
    const [{ status }] = await Promise.all([replace(listed(100, 1_300)), remove]);
    expect(status).toBe(200);
    expect(test.directory.find(gone)).toBeUndefined();
    const expected = ids.slice(100, 1_300).filter((id) => id !== gone);
    expect([...test.directory.members(group)].sort()).toEqual([...expected].sort());
  });

  it('that asks for what is so changes nothing', async () => {
    const before = test.directory.find(group);
    const members = [...test.directory.members(group)].map((value) => ({ value }));
    expect((await replace(members)).status).toBe(200);
    expect(test.directory.find(group)).toBe(before);
  });

  it('is added together with what others do meanwhile', async () => {
    const rename = { op: 'replace', path: 'displayName', value: 'Renamed' };
    const join = {
      op: 'add',
      path: 'members',
      value: listed(0, 1_400).filter(({ value }) => value !== ids[700]),
    };
    const answers = await Promise.all([patch([join]), patch([rename])]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(test.directory.members(group).size).toBe(1_399);
    expect(test.directory.find(group)?.attributes.displayName).toBe('Renamed');
  });
});
