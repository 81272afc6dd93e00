import { ArrowDownUp } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../../components/icon-button';
import { Menu, MenuChoice } from '../../components/menu';
import { useLive } from '../../state/live-store';
import type { DirectorySort } from './remembered-view';
import { countOf, type Tab } from './tabs';

interface DirectoryTabsProps {
  tabs: Tab[];
  tab: Tab;
  found: number | null;
  sort: DirectorySort;
  onSort(sort: DirectorySort): void;
}

/** The resource types, with how many there are of each; what was found, and the order, stand at the end. */
export function DirectoryTabs({ tabs, tab, found, sort, onSort }: DirectoryTabsProps) {
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
      <Order sort={sort} onSort={onSort} />
    </div>
  );
}

const orders: { value: DirectorySort; label: string }[] = [
  { value: 'name', label: 'By name' },
  { value: 'newest', label: 'Newest first' },
];

function Order({ sort, onSort }: Pick<DirectoryTabsProps, 'sort' | 'onSort'>) {
  const choose = (value: string) => onSort(value === 'newest' ? 'newest' : 'name');
  const present = orders.find(({ value }) => value === sort)?.label ?? '';
  return (
    <Menu trigger={<IconButton label={`Order: ${present.toLowerCase()}`} icon={ArrowDownUp} />} align="end">
      <MenuChoice label="Order" value={sort} options={orders} onChange={choose} />
    </Menu>
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
