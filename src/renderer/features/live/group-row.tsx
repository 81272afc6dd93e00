import { memo } from 'react';
import { Link } from 'wouter';
import type { ResourceReference } from '../../../shared/exchange';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { resourcePath } from '../../components/resource-path';
import { withReturnFocus } from '../../components/return-focus';

interface GroupRowProps {
  group: ResourceSummary;
  /** People in all. */
  users: number;
  /** Those who joined last, the newest first; undefined until it is known. */
  members: ResourceReference[] | undefined;
  recent: boolean;
}

/** A group, how many are in it, and who of them joined last. */
export const GroupRow = memo(function GroupRow({ group, users, members, recent }: GroupRowProps) {
  const { displayName, memberCount } = group;
  const count = memberCount.toLocaleString('en-US');
  return (
    <li>
      <Link
        href={resourcePath(group)}
        state={withReturnFocus}
        className={`person person-group ${recent ? 'person-recent' : ''}`}
        title={`${count} of ${users.toLocaleString('en-US')} people`}
      >
        <bdi className="person-name">{displayName}</bdi>
        <b>
          {count}
          <span className="visually-hidden"> members</span>
        </b>
        <span className="person-about">{membersText(memberCount, members)}</span>
      </Link>
    </li>
  );
});

function membersText(memberCount: number, members: ResourceReference[] | undefined): string {
  if (memberCount === 0) return 'no members';
  return members?.map(({ displayName }) => displayName).join(', ') ?? '';
}
