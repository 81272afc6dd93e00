import { useMemo } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Finding } from '../../../shared/finding';
import type { JsonObject } from '../../../shared/scim/resource';
import { useLive } from '../../state/live-store';
import { attributeFindings } from './attribute-findings';
import { attributeGroups } from './attribute-groups';
import { AttributeLine } from './attribute-line';
import { attributeRows } from './attribute-rows';
import { declaredPaths } from './declared-paths';
import { missingRows } from './missing-rows';
import { valueSources } from './value-sources';
import './attribute-table.css';

interface AttributeTableProps {
  resource: JsonObject;
  resourceType: string;
  id: string;
  /** About the resource, newest first. */
  exchanges: ExchangeSummary[];
  /** What is wrong with it as it is stored. */
  stored: Finding[];
}

/** What is stored of a resource: each attribute path with its value, what is wrong with it, and the request that set it. */
export function AttributeTable({ resource, resourceType, id, exchanges, stored }: AttributeTableProps) {
  const rows = useMemo(() => {
    const sent = attributeRows(resource);
    return [...missingRows(sent, stored), ...sent];
  }, [resource, stored]);
  const setting = useLive((live) => live.settings.find((one) => one.id === live.settingId));
  const declared = useMemo(() => declaredPaths(setting, resourceType), [setting, resourceType]);
  const findings = useMemo(
    () => attributeFindings(rows, { id, exchanges, stored, declared }),
    [rows, id, exchanges, stored, declared],
  );
  const sources = useMemo(() => valueSources(rows, { id, exchanges }), [rows, id, exchanges]);
  if (rows.length === 0) return null;
  return (
    <section aria-label="Attributes">
      <table className="attribute-table">
        <colgroup>
          <col className="attribute-path-column" />
          <col />
          <col className="attribute-source-column" />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Attribute path</th>
            <th scope="col">Value</th>
            <th scope="col">Set by</th>
          </tr>
        </thead>
        {attributeGroups(rows).map((group) => (
          <tbody key={`${group.container} ${group.rows[0]?.row.attributePath}`}>
            {group.container !== null && (
              <tr className="attribute-group">
                <th scope="rowgroup" colSpan={3}>
                  <code>{group.container}</code>
                </th>
              </tr>
            )}
            {group.rows.map(({ row, path }) => (
              <AttributeLine
                key={row.attributePath}
                {...{ row, path, id }}
                isUser={resourceType === 'User'}
                findings={findings.get(row.attributePath) ?? []}
                source={row.value === null ? undefined : sources.get(row.attributePath)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
