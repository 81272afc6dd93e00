import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingKnown } from '../../../src/renderer/state/live-state';
import { useLive } from '../../../src/renderer/state/live-store';
import { useThrottledLive } from '../../../src/renderer/state/throttled-live';

const requests = (count: number) => useLive.setState({ counts: { ...nothingKnown.counts, requests: count } });
const shown = () => useThrottledLive.getState().counts.requests;

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(10_000);
  useLive.setState(nothingKnown, true);
  vi.advanceTimersByTime(10_000);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what stands around the feed', () => {
  it('shows a lone change at once', () => {
    requests(1);
    expect(shown()).toBe(1);
  });

  it('shows a stream once a second, and its last change', () => {
    const seen = new Set<number>();
    for (let count = 1; count <= 100; count++) {
      requests(count);
      seen.add(shown());
      vi.advanceTimersByTime(10);
    }
    expect(seen.size).toBeLessThanOrEqual(2);
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe(100);
  });

  it('shows another setting at once', () => {
    requests(1);
    useLive.setState({ settingId: 'other', counts: { ...nothingKnown.counts, requests: 7 } });
    expect(shown()).toBe(7);
  });

  it('shows at once that the connection is lost', () => {
    requests(1);
    useLive.setState({ connection: 'lost' });
    expect(useThrottledLive.getState().connection).toBe('lost');
  });
});
