import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedList } from '../../../src/server/directory/sorted-list';

const byNumber = (one: number, other: number) => one - other;

function filled(length: number): SortedList<number> {
  const list = new SortedList(byNumber);
  for (let item = 0; item < length; item += 1) list.add(item);
  return list;
}

describe('an ordered list', () => {
  it('agrees with a sorted array under any additions and removals', () => {
    const step = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), fc.nat(80), fc.nat(80), (steps, start, count) => {
        const list = new SortedList(byNumber);
        const model = new Set<number>();
        for (const [isAddition, item] of steps) {
          if (isAddition) list.add(item);
          else expect(list.remove(item)).toBe(model.has(item));
          if (isAddition) model.add(item);
          else model.delete(item);
        }
        const sorted = [...model].sort(byNumber);
        expect(list.toArray()).toEqual(sorted);
        expect(list.size).toBe(sorted.length);
        expect(list.slice(start, count)).toEqual(sorted.slice(start, start + count));
        expect(list.countWhile((item) => item < start)).toBe(sorted.filter((item) => item < start).length);
        expect(list.sliceFromEnd(start, count)).toEqual(sorted.reverse().slice(start, start + count));
      }),
    );
  });

  it('stays right over many runs, filled forwards, backwards and at random', () => {
    const forwards = Array.from({ length: 10_000 }, (_, index) => index);
    const scattered = forwards.map((index) => (index * 7_919) % 10_000);
    for (const order of [forwards, forwards.toReversed(), scattered]) {
      const list = new SortedList(byNumber);
      for (const item of order) list.add(item);
      expect(list.toArray()).toEqual(forwards);
      for (const item of order.slice(0, 9_000)) list.remove(item);
      expect(list.size).toBe(1_000);
      expect(list.toArray()).toEqual(order.slice(9_000).sort(byNumber));
    }
  });

  it('reaches a page deep inside', () => {
    const list = filled(100_000);
    expect(list.slice(99_990, 100)).toEqual([
      99_990, 99_991, 99_992, 99_993, 99_994, 99_995, 99_996, 99_997, 99_998, 99_999,
    ]);
    expect(list.slice(100_000, 10)).toEqual([]);
    expect(list.slice(5, 0)).toEqual([]);
    expect(list.countWhile((item) => item < 54_321)).toBe(54_321);
  });

  it('replaces an item that takes the same place', () => {
    const list = new SortedList<{ key: number; name: string }>((one, other) => one.key - other.key);
    list.add({ key: 1, name: 'old' });
    list.add({ key: 1, name: 'new' });
    expect(list.toArray()).toEqual([{ key: 1, name: 'new' }]);
  });
});
