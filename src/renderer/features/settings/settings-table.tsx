import type { ReactNode } from 'react';
import './settings-table.css';

/** Rows of what was made here, each with an action at its end. */
export function SettingsTable({ columns, children }: { columns: string[]; children: ReactNode }) {
  return (
    <div className="settings-table-scroll">
      <table className="settings-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th>
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
