/**
 * A list of any length with one cursor. Only the rows in sight are in the document, so the cursor is announced with
 * `aria-activedescendant` and each row with its place and the size of the whole; the list itself is what has focus.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { useRootSize } from '../use-root-size';
import { nextRow, rowKeyOf } from './row-keys';
import './row-list.css';

export interface RowAttributes {
  key: string | number;
  /** Extra class names of the row. */
  className?: string | undefined;
  /** False where the cursor passes over it, as over a heading. */
  canStop?: boolean;
  level?: number;
  expanded?: boolean | undefined;
  tooltip?: string | undefined;
}

export interface RowListProps {
  label: string;
  /** `tree` where rows have levels or can be expanded. */
  role?: 'listbox' | 'tree';
  count: number;
  attributesOf(index: number): RowAttributes;
  renderRow(index: number): ReactNode;
  /** Index of the cursor, -1 for none. */
  active: number;
  onActive(index: number): void;
  onOpen(index: number): void;
  onCopy?(index: number): void;
  onFold?(index: number, open: boolean): void;
  /** Called when the first row comes into sight or leaves it. */
  onTop?(atTop: boolean): void;
  /** Called with the rows in sight, so that their window can be fetched. */
  onRange?(first: number, last: number): void;
  className?: string;
  /** Of every row, in rem; 2 unless it is said. */
  rowHeight?: number;
}

/** Rows that are drawn beyond each edge, so that scrolling finds them there. */
const spareRows = 8;
const topMargin = 4;

export function RowList(props: RowListProps) {
  const { label, role = 'listbox', count, attributesOf, active, className = '', rowHeight = 2 } = props;
  const pixels = rowHeight * useRootSize();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => pixels,
    overscan: spareRows,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is void once a row is of another height
  useLayoutEffect(() => virtualizer.measure(), [pixels]);
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useRangeReport(props, first, Math.max(first, last));
  useKeepInSight(active, active < 0 ? null : attributesOf(active).key, virtualizer.scrollToIndex);

  const style: CSSProperties & { '--row-height': string } = { '--row-height': `${rowHeight}rem` };
  const list: HTMLAttributes<HTMLDivElement> = {
    role,
    tabIndex: 0,
    'aria-label': label,
    'aria-activedescendant': active >= first && active <= last ? id : undefined,
    onKeyDown: (event) => onKeyDown(event, props),
    onScroll: (event) => props.onTop?.(event.currentTarget.scrollTop <= topMargin),
  };
  return (
    <div ref={scroller} className={`row-list ${className}`} style={style} {...list}>
      <div className="row-list-space" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        <div
          className="row-list-window"
          role="presentation"
          style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}
        >
          {drawn.map(({ index }) => (
            <Row key={attributesOf(index).key} {...{ props, role, index }} activeId={id} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  props: RowListProps;
  role: 'listbox' | 'tree';
  index: number;
  /** Of the row with the cursor. */
  activeId: string;
}

function Row({ props, role, index, activeId }: RowProps) {
  const { className = '', canStop = true, level, expanded, tooltip } = props.attributesOf(index);
  const selected = index === props.active;
  const row: HTMLAttributes<HTMLDivElement> = {
    role: role === 'tree' ? 'treeitem' : 'option',
    'aria-selected': canStop ? selected : undefined,
    'aria-setsize': props.count,
    'aria-posinset': index + 1,
    title: tooltip,
    ...(role === 'tree' ? { 'aria-level': level ?? 1, 'aria-expanded': expanded } : {}),
    ...(canStop ? { onClick: () => choose(props, index) } : {}),
  };
  return (
    <div
      id={selected ? activeId : undefined}
      className={`row ${selected ? 'row-active' : ''} ${className}`}
      {...row}
    >
      {props.renderRow(index)}
    </div>
  );
}

function choose(props: RowListProps, index: number): void {
  props.onActive(index);
  props.onOpen(index);
}

function onKeyDown(event: KeyboardEvent, props: RowListProps): void {
  const key = rowKeyOf(event);
  if (!key) return;
  const { active, count, attributesOf } = props;
  event.preventDefault();
  if (key.kind === 'move' || key.kind === 'edge') {
    const next = nextRow(key, active, count, (index) => attributesOf(index).canStop !== false);
    if (next >= 0) props.onActive(next);
  } else if (active < 0) return;
  else if (key.kind === 'open') props.onOpen(active);
  else if (key.kind === 'copy') props.onCopy?.(active);
  else props.onFold?.(active, key.open);
}

function useRangeReport({ onRange }: RowListProps, first: number, last: number): void {
  const onRangeNow = useRef(onRange);
  onRangeNow.current = onRange;
  useEffect(() => {
    onRangeNow.current?.(first, last);
  }, [first, last]);
}

/** Scrolls when the cursor went to another row, not when rows arrived above it or it was fetched where it stands. */
function useKeepInSight(
  active: number,
  key: RowAttributes['key'] | null,
  scrollTo: (index: number) => void,
): void {
  const known = useRef({ active, key });
  useEffect(() => {
    const { active: before, key: keyBefore } = known.current;
    known.current = { active, key };
    if (active >= 0 && active !== before && key !== keyBefore) scrollTo(active);
  }, [active, key, scrollTo]);
}
