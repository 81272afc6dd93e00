import { useEffect, useState } from 'react';
import type { Exchange } from '../../../shared/exchange';
import { call } from '../../state/api';

export type Loaded =
  | { state: 'loading' }
  | { state: 'found'; exchange: Exchange }
  | { state: 'gone' }
  | { state: 'failed'; message: string };

/** One exchange, whole. While another one is fetched the last stays, so that stepping through a list doesn't flicker. */
export function useExchange(sequence: number): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    let current = true;
    call('journal.get', { sequence }).then(
      (exchange) => current && setLoaded(exchange ? { state: 'found', exchange } : { state: 'gone' }),
      (error: Error) => current && setLoaded({ state: 'failed', message: error.message }),
    );
    return () => {
      current = false;
    };
  }, [sequence]);
  return loaded;
}
