/** How the table was last looked at: kept in this browser or window, since it is about a reader and not about a connection. */
import { create } from 'zustand';

export interface TableView {
  /** Ids of columns; null where nobody has chosen yet. */
  columns: readonly string[] | null;
  /** A field, `name` or `status`. */
  sort: string;
  descending: boolean;
}

const storageKey = 'target-users';
export const firstView: TableView = { columns: null, sort: 'name', descending: false };

/** What was stored may come from another version, or from somebody's hand. */
export function readTableView(text: string | null): TableView {
  try {
    const stored: Partial<Record<keyof TableView, unknown>> = JSON.parse(text ?? '{}');
    const { columns, sort, descending } = stored;
    const isList = Array.isArray(columns) && columns.every((id) => typeof id === 'string');
    return {
      columns: isList ? columns : null,
      sort: typeof sort === 'string' ? sort : firstView.sort,
      descending: descending === true,
    };
  } catch {
    return firstView;
  }
}

/** Without storage, as in a private window, it is kept until the page is closed. */
function stored(): TableView {
  try {
    return readTableView(localStorage.getItem(storageKey));
  } catch {
    return firstView;
  }
}

export const useTableView = create<TableView>()(stored);

export function changeTableView(change: Partial<TableView>): void {
  useTableView.setState(change);
  try {
    localStorage.setItem(storageKey, JSON.stringify(useTableView.getState()));
  } catch {
    // Kept in memory.
  }
}
