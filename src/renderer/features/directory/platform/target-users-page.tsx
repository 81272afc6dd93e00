import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { PageHead } from '../../../components/page-head';
import { resourcePath } from '../../../components/resource-path';
import { useReturnFocus } from '../../../components/return-focus';
import { usePageKeys } from '../../../components/row-list/use-page-keys';
import { SearchField } from '../../../components/search-field';
import { useLive } from '../../../state/live-store';
import { SideSwitch } from '../side-switch';
import { ArrivalFilters } from './arrival-filters';
import { ColumnChooser } from './column-chooser';
import { ExportCsv } from './export-csv';
import { FilterChips } from './filter-chips';
import { targetUsersPath } from './paths';
import { useTableView } from './table-view';
import { TargetDetail } from './target-detail';
import { everybody, isNarrowed, targetFilterIn } from './target-filter';
import { TargetTable } from './target-table';
import { TargetTabs } from './target-tabs';
import { useFields } from './use-fields';
import { useTargetUsers } from './use-target-users';
import '../directory-page.css';
import './target-page.css';

/** Who is on the platform, and with which values? */
export function TargetUsersPage() {
  const { id } = useParams();
  const settingId = useLive((live) => live.settingId);
  return <TargetUsers key={settingId} settingId={settingId} selected={id ?? null} />;
}

interface TargetUsersProps {
  settingId: string | null;
  /** Id of who is open. */
  selected: string | null;
}

function TargetUsers({ settingId, selected }: TargetUsersProps) {
  const [search, setSearch] = useState('');
  const { filter, setFilter, select } = useAddress(selected);
  const view = useTableView();
  const fields = useFields();
  const page = useRef<HTMLDivElement>(null);
  const returnFocus = useReturnFocus();
  const close = returnFocus ?? (() => select(null));
  usePageKeys(page, selected !== null, close);
  const { sort, descending } = view;
  const query = { settingId, search, sort, descending, filter };
  const rows = useTargetUsers(query);
  const isFiltered = isNarrowed(filter);
  const reset = () => {
    setSearch('');
    setFilter(everybody);
  };
  return (
    <Page width="full" ref={page} className="directory">
      <PageHead title="Directory" actions={<Tools {...{ search, setSearch, selected }} />} />
      <div className={`directory-split ${selected === null ? '' : 'directory-open target-open'}`}>
        <Card className="directory-main" aria-label="All people on the platform">
          <TargetTabs tab="people" found={isFiltered || search.trim() !== '' ? rows.total : null}>
            <div className="target-tools">
              <ArrivalFilters filter={filter} onFilter={setFilter} />
              <ColumnChooser fields={fields} />
              <ExportCsv query={query} fields={fields} total={rows.total} />
            </div>
          </TargetTabs>
          <FilterChips filter={filter} onFilter={setFilter} />
          <TargetTable
            {...{ rows, fields, view, search, filter, selected, select }}
            onFilter={setFilter}
            onReset={reset}
          />
        </Card>
        {selected !== null && settingId !== null && (
          <TargetDetail
            key={selected}
            {...{ settingId, id: selected }}
            takesFocus={returnFocus !== null}
            onClose={close}
          />
        )}
      </div>
    </Page>
  );
}

interface ToolsProps {
  search: string;
  setSearch(search: string): void;
  selected: string | null;
}

function Tools({ search, setSearch, selected }: ToolsProps) {
  const other = selected === null ? '/directory/users' : resourcePath({ resourceType: 'User', id: selected });
  return (
    <>
      <SideSwitch side="on the platform" other={other} />
      <SearchField
        label="Search people on the platform"
        placeholder="Name, e-mail, department"
        value={search}
        onChange={setSearch}
      />
    </>
  );
}

/** Who is open, and who is shown, stand in the address: going back closes it, a reload finds it again. */
function useAddress(selected: string | null) {
  const [, navigate] = useLocation();
  const query = useSearch();
  const filter = useMemo(() => targetFilterIn(query), [query]);
  const select = useCallback(
    (next: string | null) =>
      navigate(targetUsersPath(next, filter), { replace: selected !== null && next !== null }),
    [navigate, selected, filter],
  );
  const setFilter = (next: typeof filter) => navigate(targetUsersPath(selected, next), { replace: true });
  return { filter, setFilter, select };
}
