/** How much has come since a moment: requests, and cycles of an identity provider that works in them. Of bounded size. */
import type { Rhythm } from '../../shared/idp/identity-provider';

/** As many as a journal has requests. */
const most = 20_000;

export class HeardRequests {
  readonly #most: number;
  /** Milliseconds, ascending. */
  #times: number[] = [];

  constructor(limit = most) {
    this.#most = limit;
  }

  /** @param at RFC 3339, not before the one before */
  note(at: string): void {
    this.#times.push(Date.parse(at));
    // Dropped in one go now and then: one by one would move all of them each time.
    if (this.#times.length >= 2 * this.#most) this.#times = this.#times.slice(-this.#most);
  }

  /** @param moment RFC 3339; what came at it does not count */
  since(moment: string, { cycleMs, pauseMs }: Rhythm): { requests: number; cycles: number | null } {
    const later = this.#times.slice(this.#firstAfter(Date.parse(moment)));
    return { requests: later.length, cycles: cycleMs === null ? null : cyclesIn(later, pauseMs) };
  }

  #firstAfter(moment: number): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? 0) > moment) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function cyclesIn(times: readonly number[], pauseMs: number): number {
  return times.filter((time, at) => at === 0 || time - (times[at - 1] ?? time) > pauseMs).length;
}
