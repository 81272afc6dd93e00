import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Counts } from '../../../shared/features/directory';
import type { Finding } from '../../../shared/finding';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { ScrollRegion } from '../../components/scroll-region';
import { GroupRow } from './group-row';
import { findingsOfPeople } from './open-findings';
import { PersonRow } from './person-row';
import { useFindingsOfUsers } from './use-findings-of-users';
import { useNewestMembers } from './use-newest-members';
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

/** Who is here, newest change first: groups stay in sight above people, however far one scrolls. */
export function People({ users, groups, counts, exchanges }: PeopleProps) {
  return (
    <section className="card people" aria-label="People and groups">
      <ScrollRegion className="people-groups" aria-label="Groups">
        <Heading
          title="Groups"
          total={counts.groups}
          shown={shownGroups}
          order="by name"
          path="/directory/groups"
        />
        <Groups groups={groups} users={counts.users} />
      </ScrollRegion>
      <ScrollRegion className="people-people" aria-label="People">
        <Heading
          title="People"
          total={counts.users}
          shown={shownPeople}
          order="newest first"
          path="/directory/users"
        />
        <Persons {...{ users, exchanges }} />
      </ScrollRegion>
    </section>
  );
}

function Groups({ groups, users }: { groups: ResourceSummary[]; users: number }) {
  const shown = useMemo(() => byName(groups.slice(0, shownGroups)), [groups]);
  const members = useNewestMembers(shown);
  const recent = useRecentChanges(groups);
  if (groups.length === 0) return <p className="people-none">No groups yet.</p>;
  return (
    <ul>
      {shown.map((group) => (
        <GroupRow
          key={group.id}
          {...{ group, users }}
          members={members[group.id]}
          recent={recent.has(group.id)}
        />
      ))}
    </ul>
  );
}

/** Groups change all the time and are few: each keeps its place. */
function byName(groups: ResourceSummary[]): ResourceSummary[] {
  return groups.sort((one, other) => one.displayName.localeCompare(other.displayName));
}

function Persons({ users, exchanges }: Pick<PeopleProps, 'users' | 'exchanges'>) {
  const shown = useMemo(() => users.slice(0, shownPeople), [users]);
  const stored = useFindingsOfUsers(shown);
  const findings = useMemo(() => findingsOfPeople(shown, stored, exchanges), [shown, stored, exchanges]);
  const recent = useRecentChanges(users);
  if (users.length === 0) return <p className="people-none">Nobody yet. People stand here as they arrive.</p>;
  return (
    <ul>
      {shown.map((user) => (
        <PersonRow
          key={user.id}
          user={user}
          findings={findings.get(user.id) ?? noFindings}
          recent={recent.has(user.id)}
        />
      ))}
    </ul>
  );
}

interface HeadingProps {
  title: string;
  total: number;
  shown: number;
  /** In which order all are listed. */
  order: string;
  path: string;
}

function Heading({ title, total, shown, order, path }: HeadingProps) {
  return (
    <div className="people-head">
      <h2>{title}</h2>
      {total > 0 && (
        <Link href={path}>
          {total > shown ? `newest ${shown} of ${total.toLocaleString('en-US')}` : order}
        </Link>
      )}
    </div>
  );
}
