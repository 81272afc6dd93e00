import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Finding } from '../../../shared/finding';
import type { JsonObject } from '../../../shared/scim/resource';
import { AttributeLabel } from '../../components/attribute-label';
import { AttributePath } from '../../components/attribute-path';
import { FindingTag } from '../../components/exchange/severity-mark';
import { resourcePath } from '../../components/resource-path';
import { useLive } from '../../state/live-store';
import { type AttributeFinding, attributeFindings } from './attribute-findings';
import { type AttributeRow, attributeRows } from './attribute-rows';
import { declaredPaths } from './declared-paths';

interface AttributeTableProps {
  resource: JsonObject;
  resourceType: string;
  id: string;
  /** About the resource, newest first. */
  exchanges: ExchangeSummary[];
  /** What is wrong with it as it is stored. */
  stored: Finding[];
}

/** What is known about a resource, in plain names, and what is wrong with it; the attribute path stands small beside it. */
export function AttributeTable({ resource, resourceType, id, exchanges, stored }: AttributeTableProps) {
  const rows = useMemo(() => attributeRows(resource), [resource]);
  const setting = useLive((live) => live.settings.find((one) => one.id === live.settingId));
  const declared = useMemo(() => declaredPaths(setting, resourceType), [setting, resourceType]);
  const findings = useMemo(
    () => attributeFindings(rows, { id, exchanges, stored, declared }),
    [rows, id, exchanges, stored, declared],
  );
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
                <Findings findings={findings.get(row.attributePath) ?? []} />
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

/** Each leads to the request that brought it, as long as there is one. */
function Findings({ findings }: { findings: AttributeFinding[] }) {
  return findings.map(({ finding, sequence }) => {
    const key = `${finding.rule} ${finding.attributePath} ${sequence}`;
    if (sequence === null) {
      return (
        <span key={key} className="attribute-finding">
          <FindingTag finding={finding} />
        </span>
      );
    }
    return (
      <Link key={key} href={`/requests/${sequence}`} className="attribute-finding">
        <FindingTag finding={finding} />
        <span className="visually-hidden">, in request {sequence}</span>
      </Link>
    );
  });
}
