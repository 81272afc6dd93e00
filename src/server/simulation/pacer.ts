/**
 * Time in a rehearsal: waits are given in milliseconds at speed 1, and pausing, another speed and stopping take effect at
 * once, in the middle of a wait too.
 */
export interface Pacer {
  readonly speed: number;
  readonly paused: boolean;
  /** Resolves when the time is over and it isn't paused; rejects with the signal's reason when it is aborted. */
  wait(milliseconds: number): Promise<void>;
  pause(): void;
  resume(): void;
  /** Ends the wait that is under way and stays paused: one request further. Nothing where it is not paused. */
  step(): void;
  setSpeed(speed: number): void;
  /** From now on no time passes in waits, until it is turned off; pausing holds all the same. */
  setHurry(hurry: boolean): void;
}

interface Wait {
  /** Milliseconds at speed 1 that were left at `since`. */
  remaining: number;
  since: number;
  timer: NodeJS.Timeout | null;
  finish(): void;
}

export function createPacer(initialSpeed: number, signal: AbortSignal): Pacer {
  let speed = initialSpeed;
  let paused = false;
  let hurry = false;
  let current: Wait | null = null;

  function run(wait: Wait): void {
    wait.since = performance.now();
    if (!paused) wait.timer = setTimeout(wait.finish, hurry ? 0 : wait.remaining / speed);
  }

  /** Takes what has passed off the wait, before something changes. */
  function settle(wait: Wait): void {
    if (wait.timer) wait.remaining = Math.max(0, wait.remaining - (performance.now() - wait.since) * speed);
    clearTimeout(wait.timer ?? undefined);
    wait.timer = null;
  }

  function change(apply: () => void): void {
    if (current) settle(current);
    apply();
    if (current) run(current);
  }

  return {
    get speed() {
      return speed;
    },
    get paused() {
      return paused;
    },
    wait: (milliseconds) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (hurry && !paused) return resolve();
        const abort = () => finish(() => reject(signal.reason));
        const finish = (settlePromise: () => void) => {
          if (current) settle(current);
          current = null;
          signal.removeEventListener('abort', abort);
          settlePromise();
        };
        signal.addEventListener('abort', abort);
        current = { remaining: milliseconds, since: 0, timer: null, finish: () => finish(resolve) };
        run(current);
      }),
    pause: () =>
      change(() => {
        paused = true;
      }),
    resume: () =>
      change(() => {
        paused = false;
      }),
    step() {
      if (paused) current?.finish();
    },
    setSpeed: (next) =>
      change(() => {
        speed = next;
      }),
    setHurry: (next) =>
      change(() => {
        hurry = next;
      }),
  };
}
