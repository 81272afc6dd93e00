/**
 * Gathers what arrives and hands it on in an animation frame: what comes alone in the next one, what comes in a stream
 * after a rest as long as the frame before took. Half of the time is left to keys, clicks and whoever shares the core, and
 * a page that can't keep up draws less often instead of ever later. A page in the background has no frames: a timer
 * stands in, so that it is up to date when it is looked at again and nothing piles up.
 */
const withoutFramesMs = 250;
const leastRestMs = 24;
const mostRestMs = 200;

export interface Batches<Item> {
  add(item: Item): void;
  /** Forgets what has not been handed on. */
  drop(): void;
}

export function batchPerFrame<Item>(handOn: (items: Item[]) => void): Batches<Item> {
  let items: Item[] = [];
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  function flush() {
    stop();
    const ready = items;
    items = [];
    if (ready.length === 0) return;
    const began = performance.now();
    handOn(ready);
    restAfter(began);
    afterDrawing(() => restAfter(began));
  }

  function restAfter(began: number) {
    const now = performance.now();
    notBefore = now + Math.min(mostRestMs, Math.max(leastRestMs, now - began));
  }

  function stop() {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    clearTimeout(timer);
    frame = 0;
    rest = undefined;
    timer = undefined;
  }

  function askForFrame() {
    frame = requestAnimationFrame(flush);
  }

  return {
    add(item) {
      items.push(item);
      if (timer !== undefined) return;
      timer = setTimeout(flush, withoutFramesMs);
      const wait = notBefore - performance.now();
      if (wait > 0) rest = setTimeout(askForFrame, wait);
      else askForFrame();
    },
    drop() {
      stop();
      items = [];
    },
  };
}

/** The task after a frame's callbacks comes after its layout and painting. */
function afterDrawing(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}
