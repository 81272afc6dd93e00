/** Work that no response waits for: done some milliseconds later, in its order and what has gathered in one go. */

/** In milliseconds. Responses go first, and what is done together costs less. */
const gatherMs = 5;

export interface AfterResponses<Item> {
  add(item: Item): void;
  /** Does at once what waits. */
  flush(): void;
}

/** @param work must not throw */
export function afterResponses<Item>(work: (item: Item) => void): AfterResponses<Item> {
  let waiting: Item[] = [];
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const due = waiting;
    waiting = [];
    due.forEach(work);
  };

  return {
    add(item) {
      waiting.push(item);
      timer ??= setTimeout(flush, gatherMs);
    },
    flush,
  };
}
