import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterResponses } from '../../../src/server/listener/after-responses';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does later what is added, in its order and once', () => {
  const done: number[] = [];
  const { add } = afterResponses((item: number) => done.push(item));
  add(1);
  add(2);
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual([1, 2]);
  add(3);
  vi.runAllTimers();
  expect(done).toEqual([1, 2, 3]);
});

it('does at once what waits when it is flushed', () => {
  const done: number[] = [];
  const { add, flush } = afterResponses((item: number) => done.push(item));
  add(1);
  flush();
  expect(done).toEqual([1]);
  expect(vi.getTimerCount()).toBe(0);
});

it('does after all others what is added meanwhile', () => {
  const done: number[] = [];
  const { add } = afterResponses((item: number) => {
    done.push(item);
    if (item === 1) add(3);
  });
  add(1);
  add(2);
  vi.runAllTimers();
  expect(done).toEqual([1, 2, 3]);
});
