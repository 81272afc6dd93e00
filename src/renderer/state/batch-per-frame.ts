/**
 * Gathers what arrives and hands it on once per animation frame. A page in the background has no frames: a timer
 * stands in, so that it is up to date when it is looked at again and nothing piles up.
 */
const withoutFramesMs = 250;

export interface Batches<Item> {
  add(item: Item): void;
  /** Forgets what has not been handed on. */
  drop(): void;
}

export function batchPerFrame<Item>(handOn: (items: Item[]) => void): Batches<Item> {
  let items: Item[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    stop();
    const ready = items;
    items = [];
    if (ready.length > 0) handOn(ready);
  }

  function stop() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
  }

  return {
    add(item) {
      items.push(item);
      if (frame !== 0) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, withoutFramesMs);
    },
    drop() {
      stop();
      items = [];
    },
  };
}
