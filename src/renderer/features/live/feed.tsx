import { useMemo, useRef, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { TargetEvent } from '../../../shared/platform/target-event';
import { NewRowsButton } from '../../components/row-list/new-rows-button';
import { RowList } from '../../components/row-list/row-list';
import { useFrozenWhile } from '../../components/row-list/use-frozen-while';
import { toggled } from '../../components/toggled';
import { type Arrivals, arrivalClass, arrivals } from './arrivals';
import { FeedLine } from './feed-line';
import { type FeedRow, feedRows } from './feed-rows';
import { sectionsOf } from './feed-sections';
import { withTargetLines } from './target-lines';
import './feed.css';

export interface FeedProps {
  /** Newest first. */
  exchanges: ExchangeSummary[];
  /** What they did on the platform, newest first. */
  events: readonly TargetEvent[];
  /** Whether they reach back to the first of all. */
  complete: boolean;
  /** Whose requests they are. */
  idp: IdentityProvider;
  now: number;
  /** Sequence of the exchange that is open beside the feed. */
  selected: number | null;
  onSelect(exchange: ExchangeSummary): void;
  /** Asked for what is older than the feed. */
  onOlder(): void;
  onCopy(row: FeedRow): void;
}

/** What is happening, newest on top. While the reader looks at something further down, or has something open, it stands still. */
export function Feed(props: FeedProps) {
  const { exchanges, events, complete, idp, now, selected, onSelect, onOlder, onCopy } = props;
  const [atTop, setAtTop] = useState(true);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<string | null>(null);
  const isHeld = !atTop || selected !== null;
  const held = useFrozenWhile(exchanges, isHeld);
  const heldEvents = useFrozenWhile(events, isHeld);
  const rows = useMemo(() => {
    const sections = sectionsOf(held.shown, complete, idp.rhythm);
    return withTargetLines(feedRows(sections, open, complete, idp.wording), heldEvents.shown);
  }, [held.shown, heldEvents.shown, complete, idp, open]);
  const showNewest = () => {
    held.release();
    heldEvents.release();
  };
  const arrived = useArrivals(held.shown);
  const active = activeRow(rows, cursor, selected);
  const fold = (row: FeedRow | undefined, unfold?: boolean) => {
    if (row?.type !== 'look-ups') return;
    setOpen((before) => toggled(before, row.key, unfold ?? !row.open));
  };
  const openRow = (index: number) => {
    const row = rows[index];
    if (row?.type === 'sentence') onSelect(row.exchange);
    else if (row?.type === 'older') onOlder();
    else fold(row);
  };
  const move = (index: number) => {
    const row = rows[index];
    setCursor(row?.key ?? null);
    if (selected !== null && row?.type === 'sentence') onSelect(row.exchange);
  };
  return (
    <div className="feed">
      <NewRowsButton count={newerThan(exchanges, held.shown)} onShow={showNewest} />
      <RowList
        label="What happened, newest first"
        role="tree"
        className="feed-rows"
        rowHeight={2.5}
        count={rows.length}
        attributesOf={(index) => attributesOf(rows[index], arrived, now)}
        renderRow={(index) => <FeedLine row={rows[index]} {...{ idp, now }} />}
        active={active}
        onActive={move}
        onOpen={openRow}
        onFold={(index, unfold) => fold(rows[index], unfold)}
        onCopy={(index) => {
          const row = rows[index];
          if (row) onCopy(row);
        }}
        onTop={setAtTop}
      />
    </div>
  );
}

/** Computed while rendering: in an effect each arrival would cost a second rendering. Calling it again changes nothing. */
function useArrivals(exchanges: ExchangeSummary[]): Arrivals {
  const known = useRef<Arrivals>(null);
  known.current = arrivals(known.current, exchanges, Date.now());
  return known.current;
}

function attributesOf(row: FeedRow | undefined, { marked }: Arrivals, now: number) {
  if (!row) return { key: 'gone' };
  if (row.type === 'section') {
    return { key: row.key, canStop: false, level: 1, expanded: true, className: 'feed-section' };
  }
  if (row.type === 'older') return { key: row.key };
  if (row.type === 'look-ups') return { key: row.key, level: 2, expanded: row.open };
  const arrival = arrivalClass(marked.get(row.exchange.sequence), now);
  return {
    key: row.key,
    level: row.nested ? 3 : 2,
    className: row.nested ? `feed-nested ${arrival}` : arrival,
  };
}

function activeRow(rows: FeedRow[], cursor: string | null, selected: number | null): number {
  const atCursor = rows.findIndex(({ key }) => key === cursor);
  const row = rows[atCursor];
  if (selected === null || (row?.type === 'sentence' && row.exchange.sequence === selected)) return atCursor;
  if (row?.type === 'look-ups') return atCursor;
  return rows.findIndex(
    (candidate) => candidate.type === 'sentence' && candidate.exchange.sequence === selected,
  );
}

function newerThan(exchanges: ExchangeSummary[], shown: ExchangeSummary[]): number {
  const newest = shown[0]?.sequence ?? 0;
  const index = exchanges.findIndex(({ sequence }) => sequence <= newest);
  return index < 0 ? exchanges.length : index;
}
