import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { resourcePath } from '../../components/resource-path';
import { RowList } from '../../components/row-list/row-list';
import { rowAt } from '../../components/row-list/row-window';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';
import { ResourceRow } from './resource-row';
import { useRevision } from './use-resource';

const mostInSight = 6;
/** In rem. */
const rowHeight = 3;

/** Members of a group, or groups of a user: a window on them, since there can be a hundred thousand. */
export function Members({ settingId, summary }: { settingId: string; summary: ResourceSummary }) {
  const { resourceType, id } = summary;
  const [active, setActive] = useState(-1);
  const [, navigate] = useLocation();
  const { state, inSight } = useRowWindow<ResourceSummary>(
    JSON.stringify([settingId, id]),
    useRevision(id),
    async (offset, limit) => {
      const response = await call('directory.members', { settingId, resourceType, id, offset, limit });
      return { total: response.total, rows: response.resources };
    },
  );
  const title = resourceType === 'Group' ? 'Members' : 'Groups';
  const total = state.total ?? summary.memberCount;
  const open = (index: number) => {
    const resource = rowAt(state, index);
    if (resource) navigate(resourcePath(resource));
  };
  return (
    <section className="resource-section" aria-label={title}>
      <h3 className="resource-heading">
        {title} <span className="resource-count">{total.toLocaleString('en-US')}</span>
      </h3>
      {state.error && (
        <p role="alert" className="resource-none">
          They could not be read. {state.error}
        </p>
      )}
      {total === 0 && (
        <p className="resource-none">
          {resourceType === 'Group' ? 'This group has no members.' : 'In no group.'}
        </p>
      )}
      {total > 0 && (
        <div className="members" style={{ height: `${Math.min(total, mostInSight) * rowHeight}rem` }}>
          <RowList
            label={title}
            rowHeight={rowHeight}
            count={total}
            attributesOf={(index) => ({ key: rowAt(state, index)?.id ?? `row ${index}` })}
            renderRow={(index) => <ResourceRow resource={rowAt(state, index)} />}
            {...{ active, onActive: setActive, onOpen: open, onRange: inSight }}
          />
        </div>
      )}
    </section>
  );
}
