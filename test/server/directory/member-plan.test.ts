import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMembers, planMembersInSlices } from '../../../src/server/directory/member-plan';
import type { MemberOperation } from '../../../src/server/scim/write/patch/member-operation';
import type { JsonObject } from '../../../src/shared/scim/resource';

const known = ['a', 'b', 'c', 'd'];
const someIds = fc.uniqueArray(fc.constantFrom(...known, 'stranger'));
const operation: fc.Arbitrary<MemberOperation> = fc.oneof(
  someIds.map((ids) => ({ kind: 'add' as const, members: ids.map((value) => ({ value })) })),
  someIds.map((values) => ({ kind: 'remove' as const, values })),
  someIds.map((ids) => ({ kind: 'replace all' as const, members: ids.map((value) => ({ value })) })),
  fc.constant({ kind: 'remove all' as const }),
  fc.constantFrom(...known).map((id) => ({
    kind: 'remove matching' as const,
    matches: (member: JsonObject) => member.value === id,
  })),
);

/** The same, done on a plain set. */
function naive(current: Iterable<string>, operations: MemberOperation[]): string[] {
  let members = new Set(current);
  for (const one of operations) {
    if (one.kind === 'add') for (const { value } of one.members) members.add(value);
    if (one.kind === 'remove') for (const value of one.values) members.delete(value);
    if (one.kind === 'remove matching')
      members = new Set([...members].filter((value) => !one.matches({ value })));
    if (one.kind === 'remove all') members = new Set();
    if (one.kind === 'replace all') members = new Set(one.members.map(({ value }) => value));
    members.delete('stranger');
  }
  return [...members].sort();
}

const plan = (current: ReadonlySet<string>, operations: MemberOperation[]) =>
  planMembers(operations, { current, exists: (id) => known.includes(id), describe: (value) => ({ value }) });

describe('a plan of members', () => {
  it('comes down to what a plain set would hold, and names nobody who stays', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...known)),
        fc.array(operation, { maxLength: 8 }),
        (members, operations) => {
          const current = new Set(members);
          const { added, removed } = plan(current, operations);
          expect(added.filter((id) => current.has(id))).toEqual([]);
          expect(removed.filter((id) => !current.has(id))).toEqual([]);
          const result = [...members.filter((id) => !removed.includes(id)), ...added].sort();
          expect(result).toEqual(naive(members, operations));
        },
      ),
    );
  });

  it('is the same when it is made in slices, which let others in', async () => {
    const ids = Array.from({ length: 4_000 }, (_, index) => `m${index}`);
    const operations: MemberOperation[] = [
      { kind: 'replace all', members: ids.map((value) => ({ value })) },
      { kind: 'remove', values: ids.slice(0, 1_000) },
    ];
    const context = { current: new Set(ids.slice(500)), describe: (value: string) => ({ value }) };
    let asked = 0;
    const slowly = (id: string) => {
      asked += 1;
      for (const until = performance.now() + 10; asked % 1_000 === 0 && performance.now() < until; );
      return id !== 'm7';
    };
    let turns = 0;
    const count = () => {
      turns += 1;
      counting = setImmediate(count);
    };
    let counting = setImmediate(count);
    const sliced = await planMembersInSlices(operations, { ...context, exists: slowly });
    clearImmediate(counting);
    expect(turns).toBeGreaterThan(2);
    expect(sliced).toEqual(planMembers(operations, { ...context, exists: (id) => id !== 'm7' }));
  });

  it('keeps out ids that nobody has, and says which', () => {
    const operations: MemberOperation[] = [{ kind: 'add', members: [{ value: 'a' }, { value: 'stranger' }] }];
    expect(plan(new Set(), operations)).toEqual({
      added: ['a'],
      removed: [],
      unknown: ['stranger'],
      missing: [],
    });
  });

  it('empties a large group of which many leave, and names those who move where few do', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `m${index}`);
    const everybody = { exists: () => true, describe: (value: string) => ({ value }) };
    const replaceBy = (ids: string[]) =>
      planMembers([{ kind: 'replace all', members: ids.map((value) => ({ value })) }], {
        ...everybody,
        current: new Set(many),
      });
    const few = [...many.slice(0, 10), 'new'];
    expect(replaceBy(few)).toEqual({ emptied: true, added: few, removed: [], unknown: [], missing: [] });
    expect(replaceBy([])).toEqual({ emptied: true, added: [], removed: [], unknown: [], missing: [] });
    const most = [...many.slice(3), 'new'];
    expect(replaceBy(most)).toEqual({
      added: ['new'],
      removed: ['m0', 'm1', 'm2'],
      unknown: [],
      missing: [],
    });
    expect(replaceBy(many)).toEqual({ added: [], removed: [], unknown: [], missing: [] });
    const without = (values: string[]) =>
      planMembers([{ kind: 'remove', values }], { ...everybody, current: new Set(many) });
    const left = many.slice(0, 100);
    expect(without(many.slice(100))).toEqual({
      emptied: true,
      added: left,
      removed: [],
      unknown: [],
      missing: [],
    });
    expect(without(left)).toEqual({ added: [], removed: left, unknown: [], missing: [] });
  });

  it('never walks over a large group for one member', () => {
    const current = new Set(Array.from({ length: 10 }, (_, index) => `m${index}`));
    const walk = () => {
      throw new Error('walked over the members');
    };
    const guarded = Object.assign(current, { [Symbol.iterator]: walk, forEach: walk, values: walk });
    const operations: MemberOperation[] = [
      { kind: 'add', members: [{ value: 'a' }] },
      { kind: 'remove', values: ['m3'] },
    ];
    expect(plan(guarded, operations)).toEqual({ added: ['a'], removed: ['m3'], unknown: [], missing: [] });
  });

  it('reports whom a replace takes for a member who is none, or is none any more', () => {
    const operations: MemberOperation[] = [
      { kind: 'require', values: ['a', 'b'] },
      { kind: 'remove', values: ['a'] },
      { kind: 'require', values: ['a'] },
      { kind: 'add', members: [{ value: 'b' }] },
      { kind: 'require', values: ['b'] },
    ];
    expect(plan(new Set(['a']), operations).missing).toEqual(['b', 'a']);
  });
});
