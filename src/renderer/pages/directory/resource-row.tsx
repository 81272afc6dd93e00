import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { ActiveMark } from './active-mark';

/** One user or group on one line. */
export function ResourceRow({ resource }: { resource: ResourceSummary | undefined }) {
  if (!resource) return <span className="resource-row resource-row-missing">…</span>;
  return resource.resourceType === 'Group' ? <GroupRow group={resource} /> : <UserRow user={resource} />;
}

function UserRow({ user }: { user: ResourceSummary }) {
  const { displayName, name, about, title, active } = user;
  return (
    <span className={`resource-row ${active ? '' : 'resource-row-inactive'}`} title={user.id}>
      <Avatar name={displayName} active={active} />
      <bdi className="resource-name">{displayName}</bdi>
      <bdi className="resource-about">{[about, title].filter(Boolean).join(' · ')}</bdi>
      <bdi className="resource-user-name">{name === displayName ? '' : name}</bdi>
      <ActiveMark active={active} />
    </span>
  );
}

function GroupRow({ group }: { group: ResourceSummary }) {
  return (
    <span className="resource-row resource-row-group" title={group.id}>
      <Avatar name={group.displayName} group />
      <bdi className="resource-name">{group.displayName}</bdi>
      <span className="resource-members">
        {group.memberCount.toLocaleString('en-US')} {group.memberCount === 1 ? 'member' : 'members'}
      </span>
    </span>
  );
}
