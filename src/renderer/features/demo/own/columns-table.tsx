import { MiddleEllipsis } from '../../../components/middle-ellipsis';
import { targets as all, type Target } from './own-columns';
import type { CsvFile } from './read-csv';

interface ColumnsTableProps {
  file: CsvFile;
  targets: readonly Target[];
  onChange(targets: Target[]): void;
}

/** Each column with what it becomes and its first value. */
export function ColumnsTable({ file: { columns, rows }, targets, onChange }: ColumnsTableProps) {
  const become = (place: number, wanted: string) =>
    onChange(
      targets.map((target, index) => {
        if (index === place) return all.find(({ value }) => value === wanted)?.value ?? '';
        return target === wanted ? '' : target;
      }),
    );
  return (
    <table className="card own-columns">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Becomes</th>
          <th scope="col">Line 2</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
          <tr key={index} data-out={targets[index] === '' || undefined}>
            <th scope="row">
              <code>{column}</code>
            </th>
            <td>
              <select
                className="select"
                aria-label={`${column} becomes`}
                value={targets[index]}
                onChange={(event) => become(index, event.currentTarget.value)}
              >
                {all.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <MiddleEllipsis text={rows[0]?.values[index] ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
