/** Something that may be wanted a thousand times a second and need not happen as often. */
export interface Throttled {
  /** At once where it has not happened for so long, else when the time is over. */
  soon(): void;
  stop(): void;
}

/** @param milliseconds between one `act` and the next */
export function atMostEvery(milliseconds: number, act: () => void): Throttled {
  let pause: NodeJS.Timeout | null = null;
  let isWanted = false;

  function now(): void {
    isWanted = false;
    pause = setTimeout(() => {
      pause = null;
      if (isWanted) now();
    }, milliseconds).unref();
    act();
  }

  return {
    soon() {
      if (pause === null) now();
      else isWanted = true;
    },
    stop() {
      if (pause !== null) clearTimeout(pause);
      isWanted = false;
    },
  };
}
