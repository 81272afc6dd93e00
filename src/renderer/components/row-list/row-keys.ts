/** Keys of every list (rule 9 of the look): j and k beside the arrows, the rest as everywhere. */
export type RowKey =
  | { kind: 'move'; by: number }
  | { kind: 'edge'; edge: 'first' | 'last' }
  | { kind: 'open' }
  | { kind: 'copy' }
  | { kind: 'fold'; open: boolean };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const keys: Record<string, RowKey> = {
  j: { kind: 'move', by: 1 },
  ArrowDown: { kind: 'move', by: 1 },
  k: { kind: 'move', by: -1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: 10 },
  PageUp: { kind: 'move', by: -10 },
  Home: { kind: 'edge', edge: 'first' },
  End: { kind: 'edge', edge: 'last' },
  Enter: { kind: 'open' },
  ' ': { kind: 'open' },
  c: { kind: 'copy' },
  ArrowRight: { kind: 'fold', open: true },
  ArrowLeft: { kind: 'fold', open: false },
};

/** What a key does in a list, or null; combinations belong to the browser and the shell. */
export function rowKeyOf({ key, ctrlKey, metaKey, altKey }: KeyPress): RowKey | null {
  return ctrlKey || metaKey || altKey ? null : (keys[key] ?? null);
}

/**
 * Where the cursor goes: over rows that can't be stopped at, never beyond the ends.
 * @param from -1 where there is no cursor yet
 */
export function nextRow(
  key: RowKey,
  from: number,
  count: number,
  canStop: (index: number) => boolean,
): number {
  if (key.kind === 'edge') return key.edge === 'first' ? seek(0, 1) : seek(count - 1, -1);
  if (key.kind !== 'move') return from;
  const target = Math.max(0, Math.min(count - 1, from + key.by));
  const found = seek(target, Math.sign(key.by));
  return found >= 0 ? found : seek(target, -Math.sign(key.by));

  function seek(start: number, step: number): number {
    for (let index = start; index >= 0 && index < count; index += step) if (canStop(index)) return index;
    return -1;
  }
}
