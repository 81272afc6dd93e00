/**
 * Gathers what arrives and hands it on: what comes alone at once, what comes in a stream after a rest as long as it took
 * to draw what was handed on before. Half of the time is left to keys, clicks and whoever shares the core, and a page that
 * can't keep up draws less often instead of ever later. A page in the background has no frames: a timer stands in, so that
 * it is up to date when it is looked at again and nothing piles up.
 */
const withoutFramesMs = 250;
const leastRestMs = 16;
const mostRestMs = 200;

export interface Batches<Item> {
  add(item: Item): void;
  /** Forgets what has not been handed on. */
  drop(): void;
}

export function batchPerFrame<Item>(handOn: (items: Item[]) => void): Batches<Item> {
  let items: Item[] = [];
  let frame = 0;
  /** Until it has run out, what arrives has to wait. */
  let rest: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    rest = undefined;
    if (items.length === 0) return;
    const ready = items;
    items = [];
    const began = performance.now();
    handOn(ready);
    const handing = performance.now() - began;
    restFor(withoutFramesMs);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const frameBegan = performance.now();
      afterTask(() =>
        restFor(Math.min(mostRestMs, Math.max(leastRestMs, handing + performance.now() - frameBegan))),
      );
    });
  }

  function restFor(ms: number) {
    clearTimeout(rest);
    rest = setTimeout(flush, ms);
  }

  return {
    add(item) {
      items.push(item);
      rest ??= setTimeout(flush, 0);
    },
    drop() {
      items = [];
    },
  };
}

/** The task after a frame's callbacks comes after its layout and painting. */
function afterTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}
