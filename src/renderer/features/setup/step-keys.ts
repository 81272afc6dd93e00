/** Keys along the steps: j and k from anywhere on the page, arrows, Home and End where the steps have the focus. */

import { type RefObject, useEffect, useRef } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

export interface StepKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The step that a key leads to, or null. `onSteps`: the focus is on the steps themselves. */
export function stepAt(press: StepKey, onSteps: boolean, ids: string[], shown: string): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const from = ids.indexOf(shown);
  const next = Math.min(from + 1, ids.length - 1);
  const previous = Math.max(from - 1, 0);
  const letters: Record<string, number> = { j: next, k: previous };
  const others: Record<string, number> = { ArrowDown: next, ArrowUp: previous, Home: 0, End: ids.length - 1 };
  const to = letters[press.key] ?? (onSteps ? others[press.key] : undefined);
  return to === undefined ? null : (ids[to] ?? null);
}

interface Steps {
  ids: string[];
  shown: string;
  choose(stepId: string): void;
}

/** Moves along the steps and takes the focus there: the document of the step before is gone. */
export function useStepKeys(list: RefObject<HTMLElement | null>, steps: Steps): void {
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || belongsElsewhere(event.target)) return;
      const onSteps = event.target instanceof Node && list.current?.contains(event.target) === true;
      const { ids, shown, choose } = latest.current;
      const stepId = stepAt(event, onSteps, ids, shown);
      if (stepId === null) return;
      event.preventDefault();
      choose(stepId);
      list.current?.querySelector<HTMLElement>(`[data-step="${stepId}"]`)?.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
}

/** A letter that is typed, or a key for what lies over the page. */
function belongsElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(overlaySelector) !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
