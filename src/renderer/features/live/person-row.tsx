import { memo } from 'react';
import { Link } from 'wouter';
import type { Finding } from '../../../shared/finding';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { RowFinding } from '../../components/exchange/row-finding';
import { resourcePath } from '../../components/resource-path';
import { withReturnFocus } from '../../components/return-focus';
import { joinedParts } from '../../words/joined-parts';

interface PersonRowProps {
  user: ResourceSummary;
  findings: Finding[];
  recent: boolean;
}

/** Who it is, and what is wrong or where they are. Remembered: under load others come with every frame, and this only moves. */
export const PersonRow = memo(function PersonRow({ user, findings, recent }: PersonRowProps) {
  const about = aboutOf(user);
  return (
    <li>
      <Link
        href={resourcePath(user)}
        state={withReturnFocus}
        className={`person ${recent ? 'person-recent' : ''}`}
        title={joinedParts([user.name, about])}
      >
        <Avatar name={user.displayName} active={user.active} />
        <span className="person-text">
          <bdi className={`person-name ${user.active ? '' : 'person-inactive'}`}>{user.displayName}</bdi>
          {findings.length > 0 ? (
            <RowFinding findings={findings} />
          ) : (
            <span className="person-about">{about}</span>
          )}
        </span>
      </Link>
    </li>
  );
});

function aboutOf({ active, about, title }: ResourceSummary): string {
  const parts = active ? [about, title ?? ''] : ['inactive', about];
  return joinedParts(parts) || 'No department or place';
}
