import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useReturnFocus } from '../../components/return-focus';
import { usePageKeys } from '../../components/row-list/use-page-keys';
import { useLive } from '../../state/live-store';
import { DirectoryBar } from './directory-bar';
import { DirectoryList } from './directory-list';
import { type DirectorySort, rememberedView, rememberView } from './remembered-view';
import { ResourceDetail } from './resource-detail';
import { type Tab, tabAt, tabsOf } from './tabs';
import { useResources } from './use-resources';
import './directory-page.css';

/** Who is here? */
export function DirectoryPage() {
  const { tab: tabInAddress, id } = useParams();
  const setting = useLive((live) => live.settings.find((one) => one.id === live.settingId));
  const tabs = useMemo(() => tabsOf(setting), [setting]);
  const tab = tabAt(tabInAddress, tabs);
  const selected = id ?? null;
  const { path } = tab;
  const [, navigate] = useLocation();
  const settingId = useLive((live) => live.settingId);
  const select = useCallback(
    (next: string | null) => {
      const to = next === null ? `/directory/${path}` : `/directory/${path}/${encodeURIComponent(next)}`;
      navigate(to, { replace: selected !== null && next !== null });
    },
    [navigate, path, selected],
  );
  const page = useRef<HTMLDivElement>(null);
  const returnFocus = useReturnFocus();
  const close = returnFocus ?? (() => select(null));
  usePageKeys(page, selected !== null, close);
  return (
    <div ref={page} className={`directory ${selected === null ? '' : 'directory-open'}`}>
      <Resources key={`${settingId} ${path}`} {...{ tabs, tab, settingId, selected, select }} />
      {selected !== null && settingId !== null && (
        <ResourceDetail
          key={selected}
          {...{ tab, settingId, id: selected }}
          takesFocus={returnFocus !== null}
          onClose={close}
        />
      )}
    </div>
  );
}

interface ResourcesProps {
  tabs: Tab[];
  tab: Tab;
  settingId: string | null;
  selected: string | null;
  select(id: string | null): void;
}

function Resources({ tabs, tab, settingId, selected, select }: ResourcesProps) {
  const [search, setSearch] = useState('');
  const [sort, setSort] = useSort();
  const resources = useResources({ settingId, resourceType: tab.resourceType, search, sort });
  return (
    <section className="directory-main" aria-label="Directory">
      <h1 className="visually-hidden">Directory</h1>
      <DirectoryBar
        {...{ tabs, tab, search, sort }}
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
