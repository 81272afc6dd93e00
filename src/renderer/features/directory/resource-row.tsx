import type { Finding } from '../../../shared/finding';
import { counted } from '../../../shared/plural';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { RowFinding } from '../../components/exchange/row-finding';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { ActiveMark } from './active-mark';
import './resource-row.css';

interface ResourceRowProps {
  resource: ResourceSummary | undefined;
  /** What is wrong with it as it is stored. */
  findings?: Finding[];
}

/** One user, group or other resource. */
export function ResourceRow({ resource, findings = [] }: ResourceRowProps) {
  if (!resource) return <span className="resource-row resource-row-missing">…</span>;
  if (resource.resourceType === 'User') return <UserRow user={resource} findings={findings} />;
  return <OtherRow resource={resource} />;
}

function UserRow({ user, findings }: { user: ResourceSummary; findings: Finding[] }) {
  const { displayName, about, title, timezone, active } = user;
  return (
    <span
      className={`resource-row resource-row-user ${active ? '' : 'resource-row-inactive'}`}
      title={user.id}
    >
      <Avatar name={displayName} active={active} />
      <span className="resource-who">
        <bdi className="resource-name">{displayName}</bdi>
        <Address user={user} />
      </span>
      <span className="resource-place">
        <Told text={about} none="no department or place" />
        <small>{title}</small>
      </span>
      <span className="resource-zone">
        <Told text={timezone ?? ''} none="none" />
      </span>
      <span className="resource-findings">
        <RowFinding findings={findings} withNoted />
      </span>
      <ActiveMark active={active} />
    </span>
  );
}

/** Who has no address does not arrive; the user name stands there where it is another one. */
function Address({ user: { email, name, displayName } }: { user: ResourceSummary }) {
  const userName = name === email || name === displayName ? '' : name;
  return (
    <small className="resource-address">
      {email === undefined ? (
        <span className="resource-no-address">No e-mail</span>
      ) : (
        <MiddleEllipsis text={email} />
      )}
      {userName !== '' && (
        <span className="resource-user-name">
          user name <bdi>{userName}</bdi>
        </span>
      )}
    </small>
  );
}

function Told({ text, none }: { text: string; none: string }) {
  return text === '' ? <span className="resource-none-told">{none}</span> : <bdi dir="ltr">{text}</bdi>;
}

/** A group with the number of its members; a resource of a declared type by its name alone. */
function OtherRow({ resource }: { resource: ResourceSummary }) {
  const { id, resourceType, displayName, memberCount, externalId } = resource;
  return (
    <span className="resource-row resource-row-other" title={id}>
      <Avatar name={displayName} group />
      <span className="resource-who">
        <bdi className="resource-name">{displayName}</bdi>
        {externalId !== undefined && externalId !== displayName && (
          <small className="resource-address">
            <MiddleEllipsis text={externalId} />
          </small>
        )}
      </span>
      {resourceType === 'Group' && <span className="resource-members">{counted(memberCount, 'member')}</span>}
    </span>
  );
}

/** What stands in the rows of users, above them. */
export function UserColumns() {
  return (
    <div className="resource-row resource-row-user resource-columns" aria-hidden>
      <span>Name and e-mail</span>
      <span>Department and title</span>
      <span>Time zone as sent</span>
      <span>Finding</span>
      <span>State</span>
    </div>
  );
}
