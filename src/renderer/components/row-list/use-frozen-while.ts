import { useState } from 'react';

export interface Frozen<Value> {
  shown: Value;
  /** Shows the newest again. */
  release(): void;
}

/**
 * What the reader sees stays as it is while `holding`, however much arrives; the newest is shown again as soon as it
 * ends or when it is released.
 */
export function useFrozenWhile<Value>(newest: Value, holding: boolean): Frozen<Value> {
  const [held, setHeld] = useState<{ value: Value } | null>(null);
  if (holding && !held) setHeld({ value: newest });
  if (!holding && held) setHeld(null);
  return { shown: holding && held ? held.value : newest, release: () => setHeld({ value: newest }) };
}
