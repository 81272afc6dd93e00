/** How long the event loop of this process was kept from others. */

/**
 * In milliseconds: of the turn that kept others waiting for longest, its processor time, which counts the threads that
 * compile and collect garbage beside it, and its time on the clock, which counts what else the machine does. Nobody waited
 * for longer than the shorter of the two.
 */
export interface LongestTurn {
  processor: number;
  clock: number;
}

export const kept = ({ processor, clock }: LongestTurn) => Math.min(processor, clock);

/** Watches until `end`; `take` answers the longest turn since the last time. */
export function watchTurns(): { take(): LongestTurn; end(): void } {
  let longest: LongestTurn = { processor: 0, clock: 0 };
  let before = { processor: process.cpuUsage(), clock: performance.now() };
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(before.processor);
    const turn = { processor: (user + system) / 1000, clock: performance.now() - before.clock };
    if (kept(turn) > kept(longest)) longest = turn;
    before = { processor: process.cpuUsage(), clock: performance.now() };
  }, 1);
  return {
    take() {
      const taken = longest;
      longest = { processor: 0, clock: 0 };
      return taken;
    },
    end: () => clearInterval(watch),
  };
}
