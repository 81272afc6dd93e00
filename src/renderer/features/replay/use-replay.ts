import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import type { Exchange } from '../../../shared/exchange';
import { isReplayMethod } from '../../../shared/replay/can-replay';
import { readHeaders } from '../../../shared/replay/check-message';
import type { EditedMessage } from '../../../shared/replay/edited-message';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { messageOf } from './message-of';
import type { ReplayMode } from './replay-store';
import { useTicket } from './use-ticket';

type Sent = CallOutput<'replay.send'> & { settingId: string };
export type Place = 'here' | 'sandbox';

/** What is sent again, where to, and what came of it. */
export function useReplay(exchange: Exchange, firstMode: ReplayMode) {
  const shown = useLive((live) => live.settingId);
  const settingId = exchange.settingId ?? shown;
  const own = useLive((live) => live.settings.find(({ id }) => id === settingId));
  const [mode, setMode] = useState(firstMode);
  const [place, setPlace] = useState<Place>(own?.sandbox ? 'here' : 'sandbox');
  const [message, setMessage] = useState(() => messageOf(exchange, firstMode === 'edited'));
  const [round, setRound] = useState(0);
  const [sent, setSent] = useState<Sent | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // What was sent had its token; whatever is sent next has another.
  const prepared = useTicket(sent === null ? settingId : null, place, exchange.sequence, round);

  async function send() {
    if (prepared.state !== 'ready') return;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await call('replay.send', { ticket: prepared.ticket, ...wireMessage(message) });
      setSent({ ...answer, settingId: prepared.settingId });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setRound((before) => before + 1);
    } finally {
      setBusy(false);
    }
  }

  return {
    ...{ own, mode, place, setPlace, message, setMessage, prepared, sent, failure, busy, send },
    /** Goes back to the request, laid out. */
    edit() {
      if (mode === 'as it was') setMessage(messageOf(exchange, true));
      setMode('edited');
      setSent(null);
      setFailure(null);
    },
  };
}

export type Replay = ReturnType<typeof useReplay>;

function wireMessage({ method, path, headers, body }: EditedMessage) {
  return {
    method: isReplayMethod(method) ? method : 'GET',
    path,
    headers: readHeaders(headers).headers,
    body,
  };
}
