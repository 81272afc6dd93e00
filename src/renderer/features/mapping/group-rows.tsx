import { useState } from 'react';
import type { GroupTable } from '../../../shared/features/mapping';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { OpenGroupRow } from './open-group-row';
import { judged } from './row-causes';
import { RowCells } from './row-cells';
import { groupCrowdWords } from './row-words';
import './row-table.css';

interface GroupRowsProps {
  settingId: string;
  table: GroupTable;
}

/** What becomes of groups, in the columns of people. */
export function GroupRows({ settingId, table }: GroupRowsProps) {
  const { shortName } = useIdentityProvider();
  const [open, setOpen] = useState<string | null>(null);
  const arrived = table.isExpected ? 'Would arrive' : 'Arrived';
  const columns = ['Attribute', `In ${shortName}`, 'Is sent', arrived, 'Valid', 'On the platform'];
  const crowd = groupCrowdWords(table);
  return (
    <>
      {crowd !== '' && <p className="mapping-crowd">{crowd}</p>}
      <div className="mapping-columns" aria-hidden>
        {columns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <ul className="mapping-rows">
        {judged(table.rows, []).map((one) => {
          const { key } = one.row;
          const isOpen = key === open;
          return (
            <li key={key} className={isOpen ? 'mapping-lift' : 'mapping-item'}>
              <button
                type="button"
                className="mapping-row"
                aria-expanded={isOpen}
                data-concern={one.hasFindings || undefined}
                onClick={() => setOpen(isOpen ? null : key)}
              >
                <RowCells {...{ one, isOpen, columns }} table={{ people: table.groups }} matches="groups" />
              </button>
              {isOpen && <OpenGroupRow key={JSON.stringify(one.row.row)} {...{ settingId, row: one.row }} />}
            </li>
          );
        })}
      </ul>
      {table.rows.length === 0 && (
        <p className="mapping-nothing">This mapping has no rows of groups: no group is sent.</p>
      )}
    </>
  );
}
