import { useMemo } from 'react';
import type { JsonObject } from '../../../shared/scim/resource';
import { AttributePath } from '../../components/attribute-path';
import { attributeRows } from './attribute-rows';

/** What is known about a resource, in plain names; the attribute path stands small below. */
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
          {rows.map(({ attributePath, label, value }) => (
            <tr key={attributePath}>
              <th scope="row">
                <span className="change-label">{label}</span>
              </th>
              <td>{value === '' ? <span className="change-none">empty</span> : <bdi>{value}</bdi>}</td>
              <td>
                <AttributePath attributePath={attributePath} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
