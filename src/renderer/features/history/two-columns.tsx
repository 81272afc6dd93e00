import type { JsonObject } from '../../../shared/scim/resource';
import { AttributePath } from '../../components/attribute-path';
import { CompareTable } from '../../components/compare-table';
import { ScrollRegion } from '../../components/scroll-region';
import { titleOf, valueWords } from './history-words';
import { sideBySide } from './rows-at';

interface TwoColumnsProps {
  /** Over the columns. */
  titles: [one: string, other: string];
  one: JsonObject;
  other: JsonObject;
}

/** Attribute by attribute; what differs stands first and is marked. */
export function TwoColumns({ titles, one, other }: TwoColumnsProps) {
  const rows = sideBySide(one, other);
  const differing = rows.filter(({ differs }) => differs).length;
  return (
    <ScrollRegion className="card history-columns" aria-label="Side by side">
      <CompareTable
        heads={['Attribute', <bdi key="one">{titles[0]}</bdi>, <bdi key="other">{titles[1]}</bdi>]}
        caption={differing === 0 ? 'Nothing differs.' : `${differing} of ${rows.length} attributes differ.`}
      >
        <tbody>
          {rows.map((row) => (
            <tr key={row.path} data-differs={row.differs || undefined}>
              <th scope="row">
                <div>{titleOf(row.path)}</div>
                <AttributePath attributePath={row.path} />
              </th>
              <td>
                <bdi>{valueWords(row.one)}</bdi>
              </td>
              <td>
                <bdi>{valueWords(row.other)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </CompareTable>
    </ScrollRegion>
  );
}
