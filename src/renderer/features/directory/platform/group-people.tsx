import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenedGroup } from '../../../../shared/features/platform';
import { Avatar } from '../../../components/avatar';
import { RowList } from '../../../components/row-list/row-list';
import { fieldNamed } from './field-words';
import { targetUsersPath } from './paths';
import { SetBy } from './set-by';
import { everybody } from './target-filter';
import { type TargetRowData, useTargetUsers } from './use-target-users';

/** In rem. */
const rowHeight = 3.125;
const mostInSight = 9;

/** Who is in a group, each with the request that set the value they are in it for. */
export function GroupPeople({ settingId, group }: { settingId: string; group: OpenedGroup }) {
  const [active, setActive] = useState(-1);
  const [, navigate] = useLocation();
  const filter = { group: group.name, having: [] };
  const people = useTargetUsers({ settingId, search: '', sort: 'name', descending: false, filter });
  const total = people.total ?? 0;
  if (people.error !== null) {
    return (
      <p role="alert" className="detail-gone">
        Its people could not be read. {people.error}
      </p>
    );
  }
  const open = (index: number) => {
    const row = people.rowAt(index);
    if (row) navigate(targetUsersPath(row.target.id, everybody));
  };
  return (
    <div className="target-members" style={{ height: `${Math.min(total, mostInSight) * rowHeight}rem` }}>
      <RowList
        label={`People in ${group.name}`}
        className="directory-rows"
        rowHeight={rowHeight}
        count={total}
        attributesOf={(index) => ({ key: people.rowAt(index)?.target.id ?? `row ${index}` })}
        renderRow={(index) => <Member row={people.rowAt(index)} criterion={group.criterion?.field ?? null} />}
        {...{ active, onActive: setActive, onOpen: open, onRange: people.inSight }}
      />
    </div>
  );
}

function Member({ row, criterion }: { row: TargetRowData | undefined; criterion: string | null }) {
  if (row === undefined) return <span className="target-member target-row-missing">…</span>;
  const { person, target } = row;
  const field = criterion === null ? undefined : fieldNamed(target.fields, criterion);
  return (
    <span className="target-member">
      <Avatar name={person.displayName} active={target.status === 'Active'} />
      <span className="target-two">
        <bdi className="target-name">{person.displayName}</bdi>
        <small>{fieldNamed(target.fields, 'Email')?.value ?? 'no e-mail'}</small>
      </span>
      {field !== undefined && <SetBy origin={field} isPlain />}
    </span>
  );
}
