import type { JsonObject } from '../../../shared/scim/resource';
import { AttributePath } from '../../components/attribute-path';
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
      <table>
        <caption>
          {differing === 0 ? 'Nothing differs.' : `${differing} of ${rows.length} attributes differ.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Attribute</th>
            {titles.map((title) => (
              <th key={title} scope="col">
                <bdi>{title}</bdi>
              </th>
            ))}
          </tr>
        </thead>
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
      </table>
    </ScrollRegion>
  );
}
