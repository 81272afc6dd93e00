import { Link } from 'wouter';
import { SearchField } from '../../components/search-field';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import type { Tab } from './directory-page';
import type { DirectorySort } from './remembered-view';

interface DirectoryBarProps {
  tab: Tab;
  search: string;
  sort: DirectorySort;
  total: number | null;
  onSearch(search: string): void;
  onSort(sort: DirectorySort): void;
}

const orders = [
  { value: 'name', label: 'By name' },
  { value: 'newest', label: 'Newest first' },
] as const;

/** Which resources, in which order. */
export function DirectoryBar({ tab, search, sort, total, onSearch, onSort }: DirectoryBarProps) {
  const counts = useLive((live) => live.counts);
  const found = search.trim() !== '' && total !== null ? `${total.toLocaleString('en-US')} found` : '';
  return (
    <div className="filter-bar">
      <nav className="directory-tabs" aria-label="Resource types">
        <TabLink tab="users" label="Users" count={counts.users} current={tab} />
        <TabLink tab="groups" label="Groups" count={counts.groups} current={tab} />
      </nav>
      <SearchField
        label={`Search ${tab}`}
        placeholder={tab === 'users' ? 'Name, e-mail, department, id' : 'Name, id'}
        value={search}
        onChange={onSearch}
      />
      <span className="filter-total" role="status">
        {found}
      </span>
      <SegmentedControl label="Order" options={orders} value={sort} onChange={onSort} />
    </div>
  );
}

function TabLink({ tab, label, count, current }: { tab: Tab; label: string; count: number; current: Tab }) {
  return (
    <Link
      href={`/directory/${tab}`}
      className="directory-tab"
      aria-current={tab === current ? 'page' : undefined}
    >
      {label} <span className="directory-tab-count">{count.toLocaleString('en-US')}</span>
    </Link>
  );
}
