import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { ExchangeDetail } from '../../components/exchange/exchange-detail';
import { useSelectedExchange } from '../../components/exchange/use-selected-exchange';
import { useFocusOnReturn } from '../../components/return-focus';
import { useFocusBackOnList, usePageKeys } from '../../components/row-list/use-page-keys';
import { useLive } from '../../state/live-store';
import { queryIn, rememberedQuery, rememberQuery } from './asked-query';
import { CompareButton, ComparedNote } from './compare-button';
import { Comparison } from './comparison';
import { ExchangeActions } from './exchange-actions';
import { foundWords } from './found-words';
import { KeptNote } from './kept-note';
import { ListActions } from './list-actions';
import { MarkNote } from './mark-note';
import { QueryField } from './query-field';
import { QueryProblems } from './query-problems';
import { RequestList } from './request-list';
import { ScannersNote } from './scanners-note';
import { useCompared } from './use-compared';
import { useFoundRows } from './use-found-rows';
import { type JournalRows, useJournal } from './use-journal';
import { ViewsRow } from './views-row';
import './requests-page.css';

/** What exactly was said, and what is wrong with it? */
export function RequestsPage() {
  const { selected, select } = useSelectedExchange('/requests');
  const [wide, setWide] = useState(false);
  const [query, setQuery] = useQuery();
  const settingId = useLive((live) => live.settingId);
  const [atTop, setAtTop] = useState(true);
  const { journal, found } = useRows(settingId, query.trim(), !atTop || selected !== null);
  const open = selected !== null;
  const { compared, compareWith } = useCompared(selected);
  const page = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(0);
  const ask = (text: string) => {
    setQuery(text);
    setAsked(asked + 1);
  };
  const comparing = selected !== null && compared !== null && compared !== selected;
  usePageKeys(page, open, () => select(null));
  useFocusBackOnList(page, comparing);
  useFocusOnReturn(page);
  return (
    <div
      ref={page}
      className={`requests ${open ? 'requests-open' : ''} ${open && wide ? 'requests-wide' : ''}`}
    >
      <header className="requests-head">
        <h1>Requests</h1>
        <QueryField {...{ settingId, found, input, asked }} value={query} onChange={setQuery} />
      </header>
      <div className="requests-filters">
        <ViewsRow settingId={settingId} query={query} onChange={setQuery} onAsk={ask} />
        <div className="requests-total">
          <ListActions query={query.trim()} total={journal.total} />
        </div>
        <QueryProblems query={query} onChange={setQuery} />
      </div>
      <section className="requests-main" aria-label="Requests">
        <RequestList
          {...{ journal, selected, select }}
          query={query.trim()}
          onTop={setAtTop}
          onReset={() => setQuery('')}
        />
        {settingId !== null && <KeptNote settingId={settingId} />}
        <ScannersNote shown={query.includes('is:scanner')} onShow={() => setQuery('is:scanner')} />
      </section>
      {comparing && <Comparison first={compared} second={selected} onEnd={() => compareWith(null)} />}
      {selected !== null && !comparing && (
        <ExchangeDetail
          sequence={selected}
          actions={(exchange) => (
            <>
              <ExchangeActions exchange={exchange} />
              <CompareButton compared={compared} sequence={exchange.sequence} onCompare={compareWith} />
              {compared !== null && <ComparedNote />}
              <MarkNote key={exchange.sequence} sequence={exchange.sequence} />
            </>
          )}
          onClose={() => select(null)}
          {...stepsFrom(journal, selected, select)}
          wide={wide}
          onWide={setWide}
        />
      )}
    </div>
  );
}

/** All requests, or those that a search finds. */
function useRows(settingId: string | null, text: string, holding: boolean) {
  const live = useLive((state) => state.exchanges);
  const whole = useMemo(() => ({ settingId, withUnassigned: true }), [settingId]);
  const all = useJournal(whole, live, holding);
  const search = useFoundRows(settingId, text, live, holding);
  const own = useLive((state) => state.counts.requests);
  const journal: JournalRows = text === '' ? all : search;
  return { journal, found: foundWords({ total: all.total, own, search: text === '' ? null : search }) };
}

/** A link from elsewhere may ask for some requests: what was searched before would hide some of them. */
function useQuery(): [string, (query: string) => void] {
  const wanted = queryIn(useSearch());
  const [query, setQuery] = useState(() => wanted ?? rememberedQuery());
  useEffect(() => {
    if (wanted !== null) setQuery(wanted);
  }, [wanted]);
  return [
    query,
    (next) => {
      rememberQuery(next);
      setQuery(next);
    },
  ];
}

function stepsFrom(journal: JournalRows, selected: number, select: (sequence: number) => void) {
  const index = journal.indexOf(selected);
  const step = (by: number) => {
    const next = index >= 0 ? journal.rowAt(index + by) : undefined;
    return next ? () => select(next.sequence) : null;
  };
  return { onNewer: step(-1), onOlder: step(1) };
}
