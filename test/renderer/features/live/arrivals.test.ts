import { describe, expect, it } from 'vitest';
import { type Arrivals, arrivalClass, arrivals } from '../../../../src/renderer/features/live/arrivals';
import { exchangeSummary } from '../../sample-exchanges';

const start = Date.parse('2026-11-22T19:16:00.000Z');

/** Newest first. */
const upTo = (newest: number) =>
  Array.from({ length: newest }, (_, index) => exchangeSummary({ sequence: newest - index }));

const marked = (known: Arrivals) => [...known.marked.keys()].sort((one, other) => one - other);
const sliding = (known: Arrivals) => marked(known).filter((sequence) => known.marked.get(sequence)?.slides);

describe('what arrived in the feed', () => {
  it('is not what was there at first', () => {
    expect(marked(arrivals(null, upTo(5), start))).toEqual([]);
  });

  it('is marked for a moment, and slides in when it comes alone', () => {
    const first = arrivals(null, upTo(5), start);
    const second = arrivals(first, upTo(6), start + 1000);
    expect(marked(second)).toEqual([6]);
    expect(sliding(second)).toEqual([6]);
    const third = arrivals(second, upTo(7), start + 2000);
    expect(marked(third)).toEqual([6, 7]);
    expect(marked(arrivals(third, upTo(7), start + 5000))).toEqual([7]);
  });

  it('stands marked at first, then fades', () => {
    const arrival = { at: start, slides: true };
    expect(arrivalClass(arrival, start + 1000)).toBe('row-arrived row-slides');
    expect(arrivalClass(arrival, start + 2000)).toBe('row-fades row-slides');
    expect(arrivalClass(undefined, start)).toBe('');
  });

  it('says the same when it is asked again', () => {
    const known = arrivals(arrivals(null, upTo(5), start), upTo(6), start + 1000);
    expect(arrivals(known, upTo(6), start + 1000)).toEqual(known);
  });

  it('does not slide in a stream, and of a burst only the newest are marked', () => {
    const first = arrivals(arrivals(null, upTo(5), start), upTo(6), start + 1000);
    expect(sliding(arrivals(first, upTo(7), start + 1040))).toEqual([6]);
    const burst = arrivals(first, upTo(100), start + 2000);
    expect(marked(burst)).toHaveLength(13);
    expect(sliding(burst)).toEqual([6]);
  });

  it('is nothing after the journal was cleared', () => {
    const known = arrivals(arrivals(null, upTo(5), start), upTo(6), start + 1000);
    expect(marked(arrivals(known, [], start + 1500))).toEqual([]);
  });
});
