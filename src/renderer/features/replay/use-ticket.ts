import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import { call } from '../../state/api';

export type Prepared =
  | { state: 'preparing' }
  | ({ state: 'ready' } & CallOutput<'replay.prepare'>)
  | { state: 'refused'; message: string };

/**
 * A token for what is to be sent again, made while somebody may send it and revoked when they can't any more.
 * @param settingId null for none @param sequence of the recorded request: whom it names come along to a sandbox
 * @param round another one gives another token
 */
export function useTicket(
  settingId: string | null,
  into: 'here' | 'sandbox',
  sequence?: number,
  round = 0,
): Prepared {
  const [prepared, setPrepared] = useState<Prepared>({ state: 'preparing' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is another token for the same
  useEffect(() => {
    if (settingId === null) return;
    let isOver = false;
    let ticket: string | null = null;
    setPrepared({ state: 'preparing' });
    call('replay.prepare', { settingId, into, ...(sequence !== undefined && { sequence }) }).then(
      (made) => {
        if (isOver) return endTicket(made.ticket);
        ticket = made.ticket;
        setPrepared({ state: 'ready', ...made });
      },
      ({ message }: Error) => isOver || setPrepared({ state: 'refused', message }),
    );
    return () => {
      isOver = true;
      if (ticket !== null) endTicket(ticket);
    };
  }, [settingId, into, sequence, round]);
  return prepared;
}

/** Where it can't be revoked now, it ends by itself. */
function endTicket(ticket: string): void {
  call('replay.end', { ticket }).catch(() => undefined);
}
