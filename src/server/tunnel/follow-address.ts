/** Who still calls a former public address, whoever changed it: a tunnel, the admin, a script. */
import type { ExchangeSummary } from '../../shared/exchange';
import type { StaleAddress } from '../../shared/tunnel/reach-memory';
import type { WorkbenchContext } from '../workbench-context';
import { addressChanged } from './address-changed';
import { staleAddresses, withCall, withFormer } from './called-addresses';
import type { ReachFile } from './reach-file';

export interface FollowedAddress {
  stale(): StaleAddress[];
  /** A request that came before the address changed shows the former one. */
  onExchange(exchange: ExchangeSummary): void;
  stop(): void;
}

export function followAddress(
  { addresses, settings, live, notices, idpOf }: WorkbenchContext,
  file: ReachFile,
): FollowedAddress {
  let known = addresses.baseUrl();
  let since = '';
  const stale = () => staleAddresses(file.memory.called, settings.list(), addresses.baseUrl());

  const stop = live.watch((slice) => {
    const baseUrl = addresses.baseUrl();
    if (slice !== 'workbench' || baseUrl === known) return;
    const before = known;
    known = baseUrl;
    since = new Date().toISOString();
    file.change({ called: withFormer(file.memory.called, settings.list(), before) });
    const text = addressChanged({ baseUrl, stale: stale(), settings: settings.list(), idpOf });
    if (text !== null) notices.add({ severity: 'warning', text });
  });
  return {
    stale,
    stop,
    onExchange(exchange) {
      if (exchange.receivedAt < since) return;
      const called = withCall(file.memory.called, exchange, known);
      if (called !== file.memory.called) file.change({ called });
    },
  };
}
