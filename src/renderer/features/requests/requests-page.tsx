import { useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { counted } from '../../../shared/plural';
import { ExchangeDetail } from '../../components/exchange/exchange-detail';
import { useSelectedExchange } from '../../components/exchange/use-selected-exchange';
import { useFocusOnReturn } from '../../components/return-focus';
import { usePageKeys } from '../../components/row-list/use-page-keys';
import { useLive } from '../../state/live-store';
import { ExchangeActions } from './exchange-actions';
import { FilterBar } from './filter-bar';
import { KeptNote } from './kept-note';
import { ListActions } from './list-actions';
import { rememberedFilters, rememberFilters } from './remembered-filters';
import { isFiltered, noFilters, onlyScanners, queryOf, type RequestFilters } from './request-filters';
import { RequestList } from './request-list';
import { RequestsSearch } from './requests-search';
import { ScannersNote } from './scanners-note';
import { type JournalRows, useJournal } from './use-journal';
import './requests-page.css';

/** What exactly was said, and what is wrong with it? */
export function RequestsPage() {
  const { selected, select } = useSelectedExchange('/requests');
  const [wide, setWide] = useState(false);
  const [filters, setFilters] = useFilters();
  const settingId = useLive((live) => live.settingId);
  const live = useLive((state) => state.exchanges);
  const query = useMemo(() => queryOf(filters, settingId), [filters, settingId]);
  const [atTop, setAtTop] = useState(true);
  const journal = useJournal(query, live, !atTop || selected !== null);
  const open = selected !== null;
  const page = useRef<HTMLDivElement>(null);
  usePageKeys(page, open, () => select(null));
  useFocusOnReturn(page);
  return (
    <div
      ref={page}
      className={`requests ${open ? 'requests-open' : ''} ${open && wide ? 'requests-wide' : ''}`}
    >
      <header className="requests-head">
        <h1>Requests</h1>
        <RequestsSearch
          value={filters.search}
          onChange={(search) => setFilters({ ...filters, search })}
          found={isFiltered(filters) && journal.total !== null ? foundWords(journal.total) : ''}
        />
      </header>
      <FilterBar filters={filters} onChange={setFilters}>
        <Total journal={journal} filtered={isFiltered(filters)} />
        <ListActions query={filters.search} total={journal.total} />
      </FilterBar>
      <section className="requests-main" aria-label="Requests">
        <RequestList {...{ journal, filters, selected, select }} onTop={setAtTop} onReset={setFilters} />
        {settingId !== null && <KeptNote settingId={settingId} />}
        <ScannersNote shown={filters.kinds.has('scanner')} onShow={() => setFilters(onlyScanners)} />
      </section>
      {selected !== null && (
        <ExchangeDetail
          sequence={selected}
          actions={(exchange) => <ExchangeActions exchange={exchange} />}
          onClose={() => select(null)}
          {...stepsFrom(journal, selected, select)}
          wide={wide}
          onWide={setWide}
        />
      )}
    </div>
  );
}

function foundWords(total: number): string {
  return `${total.toLocaleString('en-US')} found`;
}

/** A link from elsewhere may ask for some requests: whatever was chosen before would hide some of them. */
function useFilters(): [RequestFilters, (filters: RequestFilters) => void] {
  const wanted = filtersIn(useSearch());
  const [filters, setFilters] = useState(() => wanted ?? rememberedFilters());
  return [
    filters,
    (next) => {
      rememberFilters(next);
      setFilters(next);
    },
  ];
}

function filtersIn(search: string): RequestFilters | null {
  const asked = new URLSearchParams(search);
  const cause = asked.get('cause');
  if (cause !== null) return { ...noFilters, cause };
  return asked.has('scanners') ? onlyScanners : null;
}

/** Nothing before the journal was read: a number that is not known is not 0. */
function Total({ journal, filtered }: { journal: JournalRows; filtered: boolean }) {
  const own = useLive((live) => live.counts.requests);
  const { total } = journal;
  return total !== null && <TotalWords total={total} apart={filtered ? 0 : total - own} />;
}

/** @param apart how many of them belong to no SCIM setting */
function TotalWords({ total, apart }: { total: number; apart: number }) {
  return (
    <span aria-live="off">
      {counted(total, 'request')}
      {apart > 0 && (
        <span className="requests-total-apart">, {apart.toLocaleString('en-US')} without a SCIM setting</span>
      )}
    </span>
  );
}

function stepsFrom(journal: JournalRows, selected: number, select: (sequence: number) => void) {
  const index = journal.indexOf(selected);
  const step = (by: number) => {
    const next = index >= 0 ? journal.rowAt(index + by) : undefined;
    return next ? () => select(next.sequence) : null;
  };
  return { onNewer: step(-1), onOlder: step(1) };
}
