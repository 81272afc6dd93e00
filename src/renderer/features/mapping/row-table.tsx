import type { MappingTable } from '../../../shared/features/mapping';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { OpenRow } from './open-row';
import type { JudgedRow } from './row-causes';
import { RowCells } from './row-cells';
import './row-table.css';

interface RowTableProps {
  settingId: string;
  table: MappingTable;
  rows: readonly JudgedRow[];
  /** Key of the row that is open. */
  open: string | null;
  toggle(key: string): void;
  personId: string | null;
}

const manyRows = 100;

/** A row an attribute, a column a station on its way. */
export function RowTable({ settingId, table, rows, open, toggle, personId }: RowTableProps) {
  const { shortName } = useIdentityProvider();
  const columns = [
    'Attribute',
    `In ${shortName}`,
    'Is sent',
    table.isExpected ? 'Would arrive' : 'Arrived',
    'Valid',
    'On the platform',
  ];
  return (
    <>
      <div className="mapping-columns" aria-hidden>
        {columns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <ul className="mapping-rows" data-long={rows.length > manyRows || undefined}>
        {rows.map((one) => {
          const isOpen = one.row.key === open;
          return (
            <li key={one.row.key} className={isOpen ? 'mapping-lift' : 'mapping-item'}>
              <button
                type="button"
                className="mapping-row"
                aria-expanded={isOpen}
                data-concern={one.hasFindings || undefined}
                onClick={() => toggle(one.row.key)}
              >
                <RowCells {...{ one, table, isOpen, columns }} />
              </button>
              {isOpen && <OpenRow {...{ settingId, table, one, personId }} />}
            </li>
          );
        })}
      </ul>
      {rows.length === 0 && (
        <p className="mapping-nothing">
          Nothing goes wrong here: every row arrives as it is mapped, and every value is valid.
        </p>
      )}
    </>
  );
}
