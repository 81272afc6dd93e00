import { Search } from 'lucide-react';
import { Link } from 'wouter';
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
      <label className="search-field">
        <Search size={14} aria-hidden />
        <span className="visually-hidden">Search {tab}</span>
        <input
          type="search"
          placeholder={tab === 'users' ? 'Name, e-mail, department, id' : 'Name, id'}
          value={search}
          maxLength={500}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <span className="filter-total" role="status">
        {found}
      </span>
      <fieldset className="segments">
        <legend className="visually-hidden">Order</legend>
        <button type="button" aria-pressed={sort === 'name'} onClick={() => onSort('name')}>
          By name
        </button>
        <button type="button" aria-pressed={sort === 'newest'} onClick={() => onSort('newest')}>
          Newest first
        </button>
      </fieldset>
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
