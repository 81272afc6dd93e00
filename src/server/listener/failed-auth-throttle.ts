/**
 * A client that is refused again and again gets its responses more and more slowly, so that a client with a wrong token does not hammer
 * and guessing does not pay.
 *
 * Behind a tunnel all clients share one address, unless it says who they are. What is slowed down is therefore a client that was
 * reported, whatever it presents, or else an address together with the credentials that it presented; and only once those
 * were refused: right credentials never meet the throttle. The table is small and forgets whoever was refused longest ago,
 * so that made-up credentials can't fill the memory.
 */
import { hash } from 'node:crypto';
import type { ClientAddress } from '../exchange/client-address';
import { authThrottleLimits } from './admission';

const { entries, free, firstMs, longestMs, forgetMs, mostHeld } = authThrottleLimits;

interface Failures {
  count: number;
  last: number;
}

export interface FailedAuthThrottle {
  /** Notes a refusal and resolves when the response may leave, with how often the same was refused and how long it waited. */
  hold(client: ClientAddress, credentials: string | undefined): Promise<{ count: number; heldMs: number }>;
}

export interface FailedAuthThrottleOptions {
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
}

export function createFailedAuthThrottle({
  now = Date.now,
  wait = sleep,
}: FailedAuthThrottleOptions = {}): FailedAuthThrottle {
  const table = new Map<string, Failures>();
  let held = 0;

  const note = (key: string): number => {
    const known = table.get(key);
    const count = known !== undefined && now() - known.last < forgetMs ? known.count + 1 : 1;
    table.delete(key);
    table.set(key, { count, last: now() });
    const [oldest = key] = table.keys();
    if (table.size > entries) table.delete(oldest);
    return count;
  };

  return {
    async hold({ address, isReported }, credentials = '') {
      const count = note(isReported ? address : `${address} ${hash('sha256', credentials, 'base64')}`);
      const heldMs = held < mostHeld ? delayFor(count) : 0;
      if (heldMs === 0) return { count, heldMs };
      held += 1;
      await wait(heldMs).finally(() => {
        held -= 1;
      });
      return { count, heldMs };
    },
  };
}

/** Milliseconds: doubled with each further refusal. */
function delayFor(count: number): number {
  return count <= free ? 0 : Math.min(longestMs, firstMs * 2 ** Math.min(count - free - 1, 10));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
