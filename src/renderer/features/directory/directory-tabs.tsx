import { Link } from 'wouter';
import { useLive } from '../../state/live-store';
import { countOf, type Tab } from './tabs';

/** The resource types, with how many there are of each; what was found stands at the end. */
export function DirectoryTabs({ tabs, tab, found }: { tabs: Tab[]; tab: Tab; found: number | null }) {
  const counts = useLive((live) => live.counts);
  return (
    <div className="directory-tabs">
      <nav aria-label="Resource types">
        {tabs.map((one) => (
          <TabLink
            key={one.path}
            tab={one}
            count={countOf(counts, one.resourceType)}
            current={one.path === tab.path}
          />
        ))}
      </nav>
      <span className="directory-found" role="status">
        {found === null ? '' : `${found.toLocaleString('en-US')} found`}
      </span>
    </div>
  );
}

/** @param count undefined while it is not known */
function TabLink({ tab, count, current }: { tab: Tab; count: number | undefined; current: boolean }) {
  return (
    <Link
      href={`/directory/${tab.path}`}
      className="directory-tab"
      aria-current={current ? 'page' : undefined}
    >
      {tab.label}
      {count !== undefined && <span className="directory-tab-count">{count.toLocaleString('en-US')}</span>}
    </Link>
  );
}
