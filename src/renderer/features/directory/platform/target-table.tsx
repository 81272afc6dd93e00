import { copyByKey } from '../../../components/copy-text';
import { ListError } from '../../../components/row-list/list-error';
import { RowList } from '../../../components/row-list/row-list';
import { useCursor } from '../../../components/row-list/use-cursor';
import { ColumnHeads } from './column-heads';
import { fieldNamed } from './field-words';
import { LookingAt } from './looking-at';
import { NoTargets } from './no-targets';
import { columnsOf } from './table-columns';
import type { TableView } from './table-view';
import { isNarrowed, type TargetFilter } from './target-filter';
import { TargetRow } from './target-row';
import type { TargetRowData, TargetRows } from './use-target-users';

interface TargetTableProps {
  rows: TargetRows;
  /** Names, in the order of the field mappings. */
  fields: readonly string[];
  view: TableView;
  search: string;
  filter: TargetFilter;
  selected: string | null;
  select(id: string | null): void;
  onFilter(filter: TargetFilter): void;
  onReset(): void;
}

/** In rem. */
const rowHeight = 3.75;

export function TargetTable(props: TargetTableProps) {
  const { rows, fields, view, search, filter, selected, select, onFilter, onReset } = props;
  const idAt = (index: number) => rows.rowAt(index)?.target.id ?? null;
  const { active, move } = useCursor({ idAt, indexOf: rows.indexOf, selected, select });
  if (rows.error !== null) return <ListError what="The people on the platform" error={rows.error} />;
  if (rows.total === null) return <LookingAt />;
  const columns = columnsOf(fields, view.columns);
  const isEmpty = rows.total === 0;
  if (isEmpty && !isNarrowed(filter) && search.trim() === '')
    return <NoTargets search="" onReset={onReset} />;
  return (
    <div className="target-table">
      <div className="target-table-wide">
        <ColumnHeads {...{ columns, view, filter, onFilter }} />
        {isEmpty ? (
          <NoTargets search={search} isFiltered={isNarrowed(filter)} onReset={onReset} />
        ) : (
          <RowList
            key={`${search} ${view.sort} ${view.descending}`}
            label="People on the platform"
            className="directory-rows target-rows"
            rowHeight={rowHeight}
            count={rows.total}
            attributesOf={(index) => ({
              key: idAt(index) ?? `row ${index}`,
              className: classOf(rows.rowAt(index)),
            })}
            renderRow={(index) => <TargetRow row={rows.rowAt(index)} columns={columns} />}
            active={active}
            onActive={move}
            onOpen={(index) => select(idAt(index))}
            onCopy={(index) => void copyByKey(emailOf(rows.rowAt(index)))}
            onRange={rows.inSight}
          />
        )}
      </div>
    </div>
  );
}

function classOf(row: TargetRowData | undefined): string {
  if (row === undefined) return 'directory-row';
  const { status, whyNotHere, failed } = row.target;
  const isLost = status !== 'deleted' && whyNotHere !== null && failed === null;
  return isLost ? 'directory-row directory-row-lost' : 'directory-row';
}

function emailOf(row: TargetRowData | undefined): string {
  return fieldNamed(row?.target.fields ?? [], 'Email')?.value ?? '';
}
