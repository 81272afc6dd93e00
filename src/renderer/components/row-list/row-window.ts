/**
 * The part of a long list that is in sight, fetched page by page: the page never loads a whole directory or journal.
 * A refresh keeps what is shown until the new rows are there, so that nothing flickers, and refreshes that come faster
 * than responses are taken together.
 */
export interface FetchedWindow<Row> {
  total: number;
  rows: Row[];
}

export interface WindowState<Row> {
  /** Null until the first response. */
  total: number | null;
  /** Page number -> its rows. */
  pages: ReadonlyMap<number, Row[]>;
  error: string | null;
}

export interface RowWindow<Row> {
  state(): WindowState<Row>;
  subscribe(listener: () => void): () => void;
  /** Fetches what is missing between two indexes, both included. */
  inSight(first: number, last: number): void;
  /** Fetches again what is in sight and forgets the rest. */
  refresh(): void;
  close(): void;
}

export type FetchRows<Row> = (offset: number, limit: number) => Promise<FetchedWindow<Row>>;

export const pageSize = 100;
const restMs = 250;

export function createRowWindow<Row>(fetch: FetchRows<Row>): RowWindow<Row> {
  let state: WindowState<Row> = { total: null, pages: new Map(), error: null };
  let sight = { first: 0, last: pageSize - 1 };
  let refreshing = false;
  let again = false;
  let closed = false;
  const underway = new Set<number>();
  const listeners = new Set<() => void>();

  function change(next: Partial<WindowState<Row>>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function load(page: number): Promise<void> {
    underway.add(page);
    try {
      const { total, rows } = await wholePage(fetch, page * pageSize);
      if (!closed) change({ total, pages: new Map(state.pages).set(page, rows), error: null });
    } catch (error) {
      if (!closed) change({ error: error instanceof Error ? error.message : String(error) });
    } finally {
      underway.delete(page);
    }
  }

  async function reload(): Promise<void> {
    refreshing = true;
    again = false;
    const shown = pagesOf(sight.first, sight.last);
    await Promise.all(shown.map(load));
    if (closed) return;
    change({ pages: new Map([...state.pages].filter(([page]) => shown.includes(page))) });
    await new Promise((resolve) => setTimeout(resolve, restMs));
    refreshing = false;
    if (again && !closed) await reload();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inSight(first, last) {
      sight = { first, last };
      for (const page of pagesOf(first, last)) {
        if (!state.pages.has(page) && !underway.has(page)) void load(page);
      }
    },
    refresh() {
      if (refreshing) again = true;
      else void reload();
    },
    close() {
      closed = true;
      listeners.clear();
    },
  };
}

/** Where rows are long a response holds fewer than were asked for. */
async function wholePage<Row>(fetch: FetchRows<Row>, offset: number): Promise<FetchedWindow<Row>> {
  const first = await fetch(offset, pageSize);
  let { total } = first;
  const rows = [...first.rows];
  while (rows.length < pageSize && offset + rows.length < total) {
    const further = await fetch(offset + rows.length, pageSize - rows.length);
    if (further.rows.length === 0) break;
    total = further.total;
    rows.push(...further.rows);
  }
  return { total, rows };
}

function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(first, last, 0) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function rowAt<Row>({ pages }: WindowState<Row>, index: number): Row | undefined {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Every row that has been fetched, with its index. */
export function* fetchedRows<Row>({ pages }: WindowState<Row>): Generator<[number, Row]> {
  for (const [page, rows] of pages) {
    for (const [index, row] of rows.entries()) yield [page * pageSize + index, row];
  }
}
