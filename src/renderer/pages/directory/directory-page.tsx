import { useCallback, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { usePageKeys } from '../../components/row-list/use-page-keys';
import { useLive } from '../../state/live-store';
import { DirectoryBar } from './directory-bar';
import { DirectoryList } from './directory-list';
import { type DirectorySort, rememberedView, rememberView } from './remembered-view';
import { ResourceDetail } from './resource-detail';
import { useResources } from './use-resources';
import './directory-page.css';

export type Tab = 'users' | 'groups';

/** Who is here? */
export function DirectoryPage() {
  const { tab: tabInAddress, id } = useParams();
  const tab: Tab = tabInAddress === 'groups' ? 'groups' : 'users';
  const selected = id ?? null;
  const [, navigate] = useLocation();
  const settingId = useLive((live) => live.settingId);
  const select = useCallback(
    (next: string | null) => {
      const path = next === null ? `/directory/${tab}` : `/directory/${tab}/${encodeURIComponent(next)}`;
      navigate(path, { replace: selected !== null && next !== null });
    },
    [navigate, tab, selected],
  );
  const page = useRef<HTMLDivElement>(null);
  usePageKeys(page, selected !== null, () => select(null));
  return (
    <div ref={page} className={`directory ${selected === null ? '' : 'directory-open'}`}>
      <Resources key={`${settingId} ${tab}`} {...{ tab, settingId, selected, select }} />
      {selected !== null && settingId !== null && (
        <ResourceDetail key={selected} {...{ tab, settingId, id: selected }} onClose={() => select(null)} />
      )}
    </div>
  );
}

interface ResourcesProps {
  tab: Tab;
  settingId: string | null;
  selected: string | null;
  select(id: string | null): void;
}

function Resources({ tab, settingId, selected, select }: ResourcesProps) {
  const [search, setSearch] = useState('');
  const [sort, setSort] = useSort();
  const resources = useResources({ settingId, tab, search, sort });
  return (
    <section className="directory-main" aria-label="Directory">
      <h1 className="visually-hidden">Directory</h1>
      <DirectoryBar
        {...{ tab, search, sort }}
        total={resources.total}
        onSearch={setSearch}
        onSort={setSort}
      />
      <DirectoryList {...{ tab, resources, search, selected, select }} onReset={() => setSearch('')} />
    </section>
  );
}

function useSort(): [DirectorySort, (sort: DirectorySort) => void] {
  const [sort, setSort] = useState(rememberedView);
  return [
    sort,
    (next) => {
      rememberView(next);
      setSort(next);
    },
  ];
}
