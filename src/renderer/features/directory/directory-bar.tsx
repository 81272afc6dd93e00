import { Link } from 'wouter';
import { typeWord } from '../../../shared/activity/type-words';
import { SearchField } from '../../components/search-field';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import type { DirectorySort } from './remembered-view';
import { countOf, type Tab } from './tabs';

interface DirectoryBarProps {
  tabs: Tab[];
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
export function DirectoryBar({ tabs, tab, search, sort, total, onSearch, onSort }: DirectoryBarProps) {
  const counts = useLive((live) => live.counts);
  const found = search.trim() !== '' && total !== null ? `${total.toLocaleString('en-US')} found` : '';
  return (
    <div className="filter-bar">
      <nav className="directory-tabs" aria-label="Resource types">
        {tabs.map((one) => (
          <TabLink
            key={one.path}
            tab={one}
            count={countOf(counts, one.resourceType)}
            current={one.path === tab.path}
          />
        ))}
      </nav>
      <SearchField
        label={`Search ${typeWord(tab.label)}`}
        placeholder={tab.resourceType === 'User' ? 'Name, e-mail, department, id' : 'Name, id'}
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
