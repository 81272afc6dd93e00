import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSlices, sortInSlices } from '../../../src/server/runtime/in-slices';

/** How often others were let in while this ran. */
async function turnsDuring(act: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const tick = () => {
    turns += 1;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await act();
  isOver = true;
  return turns;
}

function workFor(milliseconds: number): undefined {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) Math.sqrt(until);
}

describe('a walk in slices', () => {
  it('visits everything in order, and waits for visits that take turns of their own', async () => {
    const seen: number[] = [];
    await inSlices([1, 2, 3], (item) => {
      if (item !== 2) return void seen.push(item);
      return new Promise((resolve) => setImmediate(() => resolve(void seen.push(item))));
    });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('lets others in when it takes long, and not when it is short', async () => {
    const items = Array.from({ length: 64 }, (_, index) => index);
    expect(await turnsDuring(async () => inSlices(items, () => workFor(1)))).toBeGreaterThan(4);
    expect(await turnsDuring(async () => inSlices(items, () => undefined))).toBeLessThan(2);
  });
});

describe('sorting in slices', () => {
  const compare = (one: { key: number }, other: { key: number }) => one.key - other.key;

  it('says what a stable sort says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 6_000 }), async (keys) => {
        const items = keys.map((key, place) => ({ key, place }));
        expect(await sortInSlices(items, compare)).toEqual([...items].sort(compare));
      }),
      { numRuns: 30 },
    );
  });

  it('lets others in between the runs and while it merges them', async () => {
    const items = Array.from({ length: 8_192 }, (_, index) => ({ key: (index * 7_919) % 8_192 }));
    let compared = 0;
    const slowly = (one: { key: number }, other: { key: number }) => {
      compared += 1;
      if (compared % 1_000 === 0) workFor(3);
      return compare(one, other);
    };
    expect(await turnsDuring(() => sortInSlices(items, slowly))).toBeGreaterThan(10);
  });
});
