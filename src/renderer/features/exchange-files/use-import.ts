import { useState } from 'react';
import type { ReadExchanges } from '../../../shared/exchange-files/recorded-request';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { useTicket } from '../replay/use-ticket';
import { lookAt, sendAll } from './take-file';
import { useTaking } from './use-taking';

type Way = 'look' | 'send';
type Place = 'here' | 'sandbox';

/** What is to become of a file that was read. */
export function useImport(read: ReadExchanges | null) {
  const settingId = useLive((live) => live.settingId);
  const own = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const [way, setWay] = useState<Way>('look');
  const [place, setPlace] = useState<Place>(own?.sandbox ? 'here' : 'sandbox');
  const { progress, failure, start, stop } = useTaking();
  const sends =
    way === 'send' && read?.ok === true && progress.state !== 'done' && progress.state !== 'stopped';
  const prepared = useTicket(sends ? settingId : null, place);

  async function begin() {
    if (!read?.ok || settingId === null) return;
    const { requests } = read;
    if (way === 'look') {
      const target =
        place === 'here' ? settingId : (await call('replay.openSandbox', { settingId })).settingId;
      await start(target, (taking) => lookAt(target, { requests, ...taking }));
    } else if (prepared.state === 'ready') {
      const { ticket } = prepared;
      await start(prepared.settingId, (taking) => sendAll(ticket, { requests, ...taking }));
    }
  }
  return { ...{ own, way, setWay, place, setPlace, prepared, progress, failure, begin, stop } };
}

export type ImportState = ReturnType<typeof useImport>;
