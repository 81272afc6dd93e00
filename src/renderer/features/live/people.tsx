import { memo, useMemo } from 'react';
import { Link } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Counts } from '../../../shared/features/directory';
import type { Finding } from '../../../shared/finding';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { FindingTag } from '../../components/exchange/severity-mark';
import { resourcePath } from '../../components/resource-path';
import { withReturnFocus } from '../../components/return-focus';
import { ScrollRegion } from '../../components/scroll-region';
import { joinedParts } from '../../words/joined-parts';
import { findingsOfPeople } from './open-findings';
import { PeopleAffected } from './people-affected';
import { useFindingsOfUsers } from './use-findings-of-users';
import { useRecentChanges } from './use-recent-changes';

import './people.css';

interface PeopleProps {
  users: ResourceSummary[];
  groups: ResourceSummary[];
  counts: Counts;
  exchanges: ExchangeSummary[];
}

/** More than this is for the Directory page. */
const shownPeople = 50;
const shownGroups = 20;
const noFindings: Finding[] = [];

/** Who is here, newest change first. */
export function People({ users, groups, counts, exchanges }: PeopleProps) {
  const shown = useMemo(() => users.slice(0, shownPeople), [users]);
  const stored = useFindingsOfUsers(shown);
  const findings = useMemo(() => findingsOfPeople(shown, stored, exchanges), [shown, stored, exchanges]);
  const recent = useRecentChanges(users);
  return (
    <ScrollRegion className="people" aria-label="People and groups">
      <Heading title="People" total={counts.users} shown={shownPeople} path="/directory/users" />
      <PeopleAffected />
      <ul>
        {shown.map((user) => (
          <Person
            key={user.id}
            user={user}
            findings={findings.get(user.id) ?? noFindings}
            recent={recent.has(user.id)}
          />
        ))}
      </ul>
      {users.length === 0 && <p className="people-none">Nobody yet. People stand here as they arrive.</p>}
      <Heading title="Groups" total={counts.groups} shown={shownGroups} path="/directory/groups" />
      <ul>
        {groups.slice(0, shownGroups).map((group) => (
          <GroupBar key={group.id} group={group} users={counts.users} />
        ))}
      </ul>
      {groups.length === 0 && <p className="people-none">No groups yet.</p>}
    </ScrollRegion>
  );
}

function Heading({
  title,
  total,
  shown,
  path,
}: {
  title: string;
  total: number;
  shown: number;
  path: string;
}) {
  return (
    <div className="people-head">
      <h2>{title}</h2>
      {total > 0 && (
        <Link href={path}>
          {total > shown ? `newest ${shown} of ${total.toLocaleString('en-US')}` : `${total} · newest first`}
        </Link>
      )}
    </div>
  );
}

interface PersonProps {
  user: ResourceSummary;
  findings: Finding[];
  recent: boolean;
}

/** Remembered: under load new people come with every frame, and the ones below them only move. */
const Person = memo(function Person({ user, findings, recent }: PersonProps) {
  const [first] = findings;
  return (
    <li>
      <Link
        href={resourcePath(user)}
        state={withReturnFocus}
        className={`person ${recent ? 'person-recent' : ''}`}
        title={user.name}
      >
        <Avatar name={user.displayName} active={user.active} />
        <span className="person-text">
          <bdi className={user.active ? '' : 'person-inactive'}>{user.displayName}</bdi>
          <span className="person-about">{aboutOf(user)}</span>
        </span>
        {first && findings.length === 1 && <FindingTag finding={first} />}
        {first && findings.length > 1 && (
          <FindingTag finding={{ ...first, title: `${findings.length} findings` }} />
        )}
      </Link>
    </li>
  );
});

function aboutOf({ active, about, title }: ResourceSummary): string {
  const parts = active ? [about, title ?? ''] : ['inactive', about];
  return joinedParts(parts) || 'No department or place';
}

function GroupBar({ group, users }: { group: ResourceSummary; users: number }) {
  const share = users > 0 ? Math.min(100, (group.memberCount / users) * 100) : 0;
  return (
    <li>
      <Link href={resourcePath(group)} state={withReturnFocus} className="group-bar">
        <bdi>{group.displayName}</bdi>
        <span className="group-count">
          {group.memberCount.toLocaleString('en-US')}
          <span className="visually-hidden"> members</span>
        </span>
        <span className="bar-track" aria-hidden>
          <span className="bar-fill" style={{ width: `${share}%` }} />
        </span>
      </Link>
    </li>
  );
}
