import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useLive } from '../../state/live-store';
import { createRowWindow, type FetchRows, type RowWindow, type WindowState } from './row-window';

/**
 * A window on a list.
 * @param key another list when it changes: starts from nothing
 * @param revision the same list with news when it changes: fetched again without a flicker
 */
export function useRowWindow<Row>(
  key: string,
  revision: number,
  fetch: FetchRows<Row>,
): { state: WindowState<Row>; inSight: RowWindow<Row>['inSight'] } {
  const latest = useRef(fetch);
  latest.current = fetch;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another list
  const window = useMemo(() => createRowWindow<Row>((offset, limit) => latest.current(offset, limit)), [key]);
  useEffect(() => {
    window.inSight(0, 0);
  }, [window]);
  useRefresh(window, revision);
  useRecovery(window);
  const state = useSyncExternalStore(window.subscribe, window.state);
  return { state, inSight: window.inSight };
}

function useRefresh<Row>(window: RowWindow<Row>, revision: number): void {
  const known = useRef({ window, revision });
  useEffect(() => {
    const { window: before, revision: earlier } = known.current;
    known.current = { window, revision };
    if (before === window && earlier !== revision) window.refresh();
  }, [window, revision]);
}

/** What could not be read while the workbench was away is read once it is back. */
function useRecovery<Row>(window: RowWindow<Row>): void {
  const connected = useLive((live) => live.connection === 'live');
  useEffect(() => {
    if (connected && window.state().error !== null) window.refresh();
  }, [connected, window]);
}
