import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { typeWord } from '../../../shared/activity/type-words';
import type { PeopleWith } from '../../../shared/features/findings';
import { Card } from '../../components/card';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { peopleFilterIn, peopleFilterText } from '../../components/people-filter';
import { useReturnFocus } from '../../components/return-focus';
import { usePageKeys } from '../../components/row-list/use-page-keys';
import { SearchField } from '../../components/search-field';
import { useLive } from '../../state/live-store';
import { lazyPage } from '../lazy-page';
import { DirectoryList } from './directory-list';
import { DirectoryTabs } from './directory-tabs';
import { FindingsFilter } from './findings-filter';
import { targetGroupsPath, targetTabs, targetUsersPath } from './platform/paths';
import { everybody } from './platform/target-filter';
import { type DirectorySort, rememberedView, rememberView } from './remembered-view';
import { ResourceDetail } from './resource-detail';
import { rememberedSide } from './seen-from';
import { SideSwitch } from './side-switch';
import { type Tab, tabAt, tabsOf } from './tabs';
import { type ResourceRows, useResources } from './use-resources';
import './directory-page.css';

const TargetUsersPage = lazyPage(async () => (await import('./platform/target-users-page')).TargetUsersPage);
const TargetGroupsPage = lazyPage(
  async () => (await import('./platform/target-groups-page')).TargetGroupsPage,
);

/** Who is here: as sent, or as the platform has them? */
export function DirectoryPage() {
  const { tab } = useParams();
  const isOnPlatform = tab === undefined && rememberedSide() === 'on the platform';
  if (tab === targetTabs.people || isOnPlatform) return <TargetUsersPage />;
  return tab === targetTabs.groups ? <TargetGroupsPage /> : <AsSent />;
}

function AsSent() {
  const { tab: tabInAddress, id } = useParams();
  const setting = useLive((live) => live.settings.find((one) => one.id === live.settingId));
  const tabs = useMemo(() => tabsOf(setting), [setting]);
  const tab = tabAt(tabInAddress, tabs);
  const settingId = useLive((live) => live.settingId);
  return <Resources key={`${settingId} ${tab.path}`} {...{ tabs, tab, settingId }} selected={id ?? null} />;
}

interface ResourcesProps {
  tabs: Tab[];
  tab: Tab;
  settingId: string | null;
  /** Id of what is open beside the list. */
  selected: string | null;
}

function Resources({ tabs, tab, settingId, selected }: ResourcesProps) {
  const [search, setSearch] = useState(new URLSearchParams(useSearch()).get('find') ?? '');
  const [sort, setSort] = useSort();
  const { filter, setFilter, select } = useAddress(tab, selected);
  const page = useRef<HTMLDivElement>(null);
  const returnFocus = useReturnFocus();
  const close = returnFocus ?? (() => select(null));
  usePageKeys(page, selected !== null, close);
  const resources = useResources({ settingId, resourceType: tab.resourceType, search, sort, filter });
  const isFiltered = filter.severities !== undefined || filter.cause !== undefined;
  const isNarrowed = isFiltered || search.trim() !== '';
  const reset = () => {
    setSearch('');
    setFilter({});
  };
  return (
    <Page width="full" ref={page} className="directory">
      <PageHead title="Directory" actions={<Tools {...{ tab, selected, search, setSearch }} />} />
      <div className={`directory-split ${selected === null ? '' : 'directory-open'}`}>
        <Card className="directory-main" aria-label={`All ${typeWord(tab.label)}`}>
          <DirectoryTabs
            {...{ tabs, tab, sort }}
            found={isNarrowed ? resources.total : null}
            onSort={setSort}
          />
          {tab.resourceType === 'User' && (
            <FindingsFilter
              filter={filter}
              causeTitle={causeTitleIn(resources, filter)}
              onFilter={setFilter}
            />
          )}
          <DirectoryList {...{ tab, resources, search, isFiltered, selected, select }} onReset={reset} />
        </Card>
        {selected !== null && settingId !== null && (
          <ResourceDetail
            key={selected}
            {...{ tab, settingId, id: selected }}
            takesFocus={returnFocus !== null}
            onClose={close}
            onDeleted={() => select(null)}
          />
        )}
      </div>
    </Page>
  );
}

/** What is open, and who is shown, stand in the address: going back closes it, a reload finds it again. */
function useAddress({ path }: Tab, selected: string | null) {
  const [, navigate] = useLocation();
  const query = useSearch();
  const filter = useMemo(() => peopleFilterIn(query), [query]);
  const text = peopleFilterText(filter);
  const select = useCallback(
    (next: string | null) => {
      const to = next === null ? `/directory/${path}` : `/directory/${path}/${encodeURIComponent(next)}`;
      navigate(`${to}${text}`, { replace: selected !== null && next !== null });
    },
    [navigate, path, selected, text],
  );
  const setFilter = (next: PeopleWith) =>
    navigate(`/directory/${path}${peopleFilterText(next)}`, { replace: true });
  return { filter, setFilter, select };
}

/** As one of the people has it who are listed: all of them do. */
function causeTitleIn({ rowAt }: ResourceRows, { cause }: PeopleWith): string | null {
  return rowAt(0)?.findings.find(({ rule }) => rule === cause?.rule)?.title ?? null;
}

interface ToolsProps {
  tab: Tab;
  selected: string | null;
  search: string;
  setSearch(search: string): void;
}

function Tools({ tab, selected, search, setSearch }: ToolsProps) {
  return (
    <>
      <SideSwitch side="as sent" other={platformPathOf(tab, selected)} />
      <SearchField
        label={`Search ${typeWord(tab.label)}`}
        placeholder="Any value, id or path"
        value={search}
        onChange={setSearch}
      />
    </>
  );
}

/** Who is open stays open: the same person, as the platform has them. */
function platformPathOf({ resourceType }: Tab, selected: string | null): string {
  if (resourceType === 'Group') return targetGroupsPath(null);
  return targetUsersPath(resourceType === 'User' ? selected : null, everybody);
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
