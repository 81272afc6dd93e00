import { describe, expect, it } from 'vitest';
import { drawnOf, rowHeight, sightOf, topFor } from '../../../../src/renderer/components/row-list/sight';

const tenRows = 10 * rowHeight;

describe('the rows of a list that are in sight', () => {
  it('are those that are touched by the window, also in part', () => {
    expect(sightOf(0, tenRows)).toEqual({ first: 0, last: 9 });
    expect(sightOf(rowHeight / 2, tenRows)).toEqual({ first: 0, last: 10 });
    expect(sightOf(99_000 * rowHeight, tenRows)).toEqual({ first: 99_000, last: 99_009 });
  });

  it('are drawn with some beyond each edge, and never beyond the list', () => {
    expect(drawnOf({ first: 0, last: 9 }, 100_000)).toEqual({ first: 0, last: 17 });
    expect(drawnOf({ first: 500, last: 509 }, 100_000)).toEqual({ first: 492, last: 517 });
    expect(drawnOf({ first: 90, last: 99 }, 100).last).toBe(99);
    expect(drawnOf({ first: 0, last: 9 }, 3)).toEqual({ first: 0, last: 2 });
    expect(drawnOf({ first: 0, last: 9 }, 0)).toEqual({ first: 0, last: -1 });
  });

  it('are the last ones of a list that became shorter than where it was scrolled to', () => {
    const { first, last } = drawnOf({ first: 500, last: 509 }, 40);
    expect(last).toBe(39);
    expect(first).toBeLessThanOrEqual(30);
  });

  it('follow the cursor only as far as it needs', () => {
    expect(topFor(5, 0, tenRows)).toBe(0);
    expect(topFor(10, 0, tenRows)).toBe(rowHeight);
    expect(topFor(3, 10 * rowHeight, tenRows)).toBe(3 * rowHeight);
  });
});
