/** Asks before a page is left on which something is not saved: by a link, a key, search or run. */
import type { AroundNavHandler } from 'wouter';
import { create } from 'zustand';

interface Leaving {
  /** Whether to ask before going to this address; null while nothing is unsaved. */
  mustAsk: ((to: string) => boolean) | null;
  /** Goes where the reader wanted to go, once the question is answered; null while none is asked. */
  goOn: (() => void) | null;
}

export const useLeaving = create<Leaving>()(() => ({ mustAsk: null, goOn: null }));

/** Every navigation comes by here. The browser's own way back does not: what is unsaved has to outlive that. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  if (useLeaving.getState().mustAsk?.(to) === true)
    useLeaving.setState({ goOn: () => navigate(to, options) });
  else navigate(to, options);
};

/** @returns the way to stop asking */
export function askBeforeLeaving(mustAsk: (to: string) => boolean): () => void {
  useLeaving.setState({ mustAsk });
  return () => useLeaving.setState((now) => (now.mustAsk === mustAsk ? { mustAsk: null } : now));
}

/** The question is answered. @param isGoing whether to go where the reader wanted to */
export function answerLeaving(isGoing: boolean): void {
  const { goOn } = useLeaving.getState();
  useLeaving.setState({ goOn: null });
  if (isGoing) goOn?.();
}
