import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { JsonValue } from '../../../shared/scim/resource';
import { ScrollRegion } from '../scroll-region';
import { useRootSize } from '../use-root-size';
import { type JsonLine, jsonLines } from './json-lines';
import './json-view.css';

/** Up to this many lines are laid out whole, so that long values wrap; beyond, lines are virtual and scroll sideways. */
const wholeUpTo = 1500;
/** Of `--t-code`. */
const lineRem = 1.375;

/** A JSON value as text that folds. */
export function JsonView({ value, label }: { value: JsonValue; label: string }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => jsonLines(value, folded), [value, folded]);
  const toggle = (pointer: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(pointer)) after.add(pointer);
      return after;
    });
  if (lines.length > wholeUpTo) return <VirtualLines {...{ lines, toggle, label }} />;
  return (
    <ScrollRegion className="json" aria-label={label}>
      {lines.map((line) => (
        <Line key={line.key} line={line} toggle={toggle} />
      ))}
    </ScrollRegion>
  );
}

interface LinesProps {
  lines: JsonLine[];
  toggle(pointer: string): void;
  label: string;
}

function VirtualLines({ lines, toggle, label }: LinesProps) {
  const scroller = useRef<HTMLElement>(null);
  const lineHeight = lineRem * useRootSize();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 20,
  });
  return (
    <ScrollRegion ref={scroller} className="json json-virtual" aria-label={label}>
      <div className="json-space" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return line ? <Line key={line.key} line={line} toggle={toggle} top={start} /> : null;
        })}
      </div>
    </ScrollRegion>
  );
}

function Line({ line, toggle, top }: { line: JsonLine; toggle(pointer: string): void; top?: number }) {
  const style = {
    paddingLeft: `calc(${line.depth} * 2ch + 22px)`,
    ...(top === undefined ? {} : { transform: `translateY(${top}px)` }),
  };
  return (
    <div className="json-line" style={style}>
      {line.folds !== null && <Fold line={line} pointer={line.folds} toggle={toggle} />}
      {line.tokens.map((token, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line have no other identity and never move
        <span key={index} className={`json-${token.kind}`}>
          {token.text}
        </span>
      ))}
    </div>
  );
}

function Fold({ line, pointer, toggle }: { line: JsonLine; pointer: string; toggle(pointer: string): void }) {
  const name = pointer === '' ? 'the whole body' : (pointer.split('/').at(-1) ?? pointer);
  const Icon = line.folded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className="json-fold"
      style={{ left: `calc(${line.depth} * 2ch + 2px)` }}
      aria-expanded={!line.folded}
      aria-label={`${line.folded ? 'Unfold' : 'Fold'} ${name}`}
      onClick={() => toggle(pointer)}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
