import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { ColumnValues } from './column-values';
import type { Column } from './table-columns';
import { changeTableView, type TableView } from './table-view';
import { columnFilter, type TargetFilter } from './target-filter';

interface ColumnHeadsProps {
  columns: readonly Column[];
  view: TableView;
  filter: TargetFilter;
  onFilter(filter: TargetFilter): void;
}

/** Above the rows: a press sorts by a column, and again the other way round; the sign beside it filters by its values. */
export function ColumnHeads({ columns, view, filter, onFilter }: ColumnHeadsProps) {
  return (
    <div className="target-row target-heads">
      <span className="target-who">
        <SortButton id="name" label="Name and e-mail" view={view} />
      </span>
      {columns.map(({ id, label }) => (
        <span key={id} className="target-cell target-head" data-column={id}>
          <SortButton id={id} label={label} view={view} />
          <ColumnValues
            column={id}
            filter={filter}
            onFilter={onFilter}
            trigger={
              <button
                type="button"
                className="target-head-filter"
                aria-label={`Filter by ${label}`}
                data-on={columnFilter(filter, id) !== undefined}
              >
                <ListFilter size={14} aria-hidden />
              </button>
            }
          />
        </span>
      ))}
    </div>
  );
}

function SortButton({ id, label, view }: { id: string; label: string; view: TableView }) {
  const isSorted = view.sort === id;
  const Arrow = view.descending ? ArrowDown : ArrowUp;
  const order = isSorted ? `, sorted ${view.descending ? 'from the end' : 'from the beginning'}` : '';
  const press = () => changeTableView({ sort: id, descending: isSorted && !view.descending });
  return (
    <button
      type="button"
      className="target-sort"
      aria-pressed={isSorted}
      aria-label={`${label}: sort${order}`}
      onClick={press}
    >
      <span>{label}</span>
      {isSorted && <Arrow size={14} aria-hidden />}
    </button>
  );
}
