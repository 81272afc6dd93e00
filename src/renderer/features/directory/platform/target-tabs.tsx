import { Link } from 'wouter';
import { useThrottledLive } from '../../../state/throttled-live';
import { targetGroupsPath, targetUsersPath } from './paths';
import { everybody } from './target-filter';

interface TargetTabsProps {
  tab: 'people' | 'groups';
  /** How many of them are shown; null where it is all of them or not known yet. */
  found: number | null;
  children?: React.ReactNode;
}

/** People and groups on the platform, with how many there are. */
export function TargetTabs({ tab, found, children }: TargetTabsProps) {
  const users = useThrottledLive((live) => live.platform?.users ?? live.counts.users);
  const groups = useThrottledLive((live) => live.platform?.groups);
  return (
    <div className="directory-tabs target-tabs">
      <nav aria-label="On the platform">
        <TabLink
          to={targetUsersPath(null, everybody)}
          label="People"
          count={users}
          {...(tab === 'people' && { current: true, found })}
        />
        <TabLink
          to={targetGroupsPath(null)}
          label="Groups"
          count={groups}
          {...(tab === 'groups' && { current: true, found })}
        />
      </nav>
      {children}
    </div>
  );
}

interface TabLinkProps {
  to: string;
  label: string;
  /** Undefined while it is not known. */
  count: number | undefined;
  current?: boolean;
  found?: number | null;
}

function TabLink({ to, label, count, current = false, found = null }: TabLinkProps) {
  const all = count?.toLocaleString('en-US') ?? '';
  return (
    <Link href={to} className="directory-tab" aria-current={current ? 'page' : undefined}>
      {label}
      <span className="directory-tab-count" role={current ? 'status' : undefined}>
        {found === null ? all : `${found.toLocaleString('en-US')} of ${all}`}
      </span>
    </Link>
  );
}
