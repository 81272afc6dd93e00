/** How long the event loop of this process was kept from others. */
import { readFileSync } from 'node:fs';

/**
 * In milliseconds: of the turn that kept others waiting for longest, its processor time, and its time on the clock, which
 * counts what else the machine does. Nobody waited for longer than the shorter of the two.
 */
export interface LongestTurn {
  processor: number;
  clock: number;
}

export const kept = ({ processor, clock }: LongestTurn) => Math.min(processor, clock);

/** Watches until `end`; `take` answers the longest turn since the last time. */
export function watchTurns(): { take(): LongestTurn; end(): void } {
  let longest: LongestTurn = { processor: 0, clock: 0 };
  let before = { processor: processorMs(), clock: performance.now() };
  const watch = setInterval(() => {
    const now = { processor: processorMs(), clock: performance.now() };
    const turn = { processor: now.processor - before.processor, clock: now.clock - before.clock };
    if (kept(turn) > kept(longest)) longest = turn;
    before = now;
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

/** Of the thread that runs the event loop where the system tells, otherwise of all: some compile and collect garbage beside it. */
function processorMs(): number {
  if (process.platform === 'linux') {
    const [ns] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ');
    return Number(ns) / 1e6;
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
