import { counted } from '../../../shared/plural';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { joinedParts } from '../../words/joined-parts';
import { ActiveMark } from './active-mark';

/** One user, group or other resource on one line. */
export function ResourceRow({ resource }: { resource: ResourceSummary | undefined }) {
  if (!resource) return <span className="resource-row resource-row-missing">…</span>;
  return resource.resourceType === 'User' ? <UserRow user={resource} /> : <OtherRow resource={resource} />;
}

function UserRow({ user }: { user: ResourceSummary }) {
  const { displayName, name, about, title, active } = user;
  return (
    <span className={`resource-row ${active ? '' : 'resource-row-inactive'}`} title={user.id}>
      <Avatar name={displayName} active={active} />
      <bdi className="resource-name">{displayName}</bdi>
      <bdi className="resource-about" dir="ltr">
        {joinedParts([about, title ?? ''])}
      </bdi>
      <bdi className="resource-user-name">{name === displayName ? '' : name}</bdi>
      <ActiveMark active={active} />
    </span>
  );
}

/** A group with the number of its members; a resource of a declared type by its name alone. */
function OtherRow({ resource }: { resource: ResourceSummary }) {
  const { id, resourceType, displayName, memberCount } = resource;
  return (
    <span className="resource-row resource-row-group" title={id}>
      <Avatar name={displayName} group />
      <bdi className="resource-name">{displayName}</bdi>
      {resourceType === 'Group' && <span className="resource-members">{counted(memberCount, 'member')}</span>}
    </span>
  );
}
