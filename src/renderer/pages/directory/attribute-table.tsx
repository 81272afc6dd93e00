import { useMemo } from 'react';
import { Link } from 'wouter';
import type { JsonObject } from '../../../shared/scim/resource';
import { AttributeLabel } from '../../components/attribute-label';
import { AttributePath } from '../../components/attribute-path';
import { resourcePath } from '../../components/resource-path';
import { type AttributeRow, attributeRows } from './attribute-rows';

/** What is known about a resource, in plain names; the attribute path stands small beside it. */
export function AttributeTable({ resource }: { resource: JsonObject }) {
  const rows = useMemo(() => attributeRows(resource), [resource]);
  if (rows.length === 0) return null;
  return (
    <section aria-label="Attributes">
      <h3 className="resource-heading">Attributes</h3>
      <table className="attribute-table">
        <colgroup>
          <col className="attribute-label-column" />
          <col />
          <col className="attribute-path-column" />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Attribute</th>
            <th scope="col">Value</th>
            <th scope="col">Attribute path</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.attributePath}>
              <th scope="row">
                <AttributeLabel label={row.label} />
              </th>
              <td>
                <Value row={row} />
              </td>
              <td>
                <AttributePath attributePath={row.attributePath} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ row: { value, reference } }: { row: AttributeRow }) {
  if (value === '') return <span className="change-none">empty</span>;
  if (reference === undefined) return <bdi>{value}</bdi>;
  return (
    <Link href={resourcePath(reference)} title={reference.id}>
      <bdi>{value}</bdi>
    </Link>
  );
}
