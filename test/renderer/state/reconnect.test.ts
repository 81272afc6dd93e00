import { describe, expect, it } from 'vitest';
import { delayBefore, pause } from '../../../src/renderer/state/reconnect';

describe('delayBefore', () => {
  it('begins soon, doubles, and never exceeds eight seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(delayBefore)).toEqual([300, 600, 1200, 2400, 4800, 8000, 8000]);
  });
});

describe('pause', () => {
  it('ends at once when it is aborted', async () => {
    const abort = new AbortController();
    const paused = pause(600_000, abort.signal);
    abort.abort();
    await paused;
  });

  it('does not begin when it was aborted before', async () => {
    await pause(600_000, AbortSignal.abort());
  });
});
