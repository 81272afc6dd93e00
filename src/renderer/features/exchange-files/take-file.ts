/** What is done with the requests of a file: looked at, or sent again in their order. */
import type { RecordedRequest } from '../../../shared/exchange-files/recorded-request';
import { createSession } from '../../../shared/replay/session';
import { call } from '../../state/api';
import { batchesOf } from './batches';

export interface Taken {
  done: number;
  /** With a finding, of those to be looked at; answered otherwise than in the file, of those that were sent. */
  remarkable: number;
  /** Cut or without its secret, so that it can't be sent. */
  left: number;
}

export interface Taking {
  requests: readonly RecordedRequest[];
  onProgress(taken: Taken): void;
  signal: AbortSignal;
}

/** Into the journal, marked as imported. */
export async function lookAt(settingId: string, { requests, onProgress, signal }: Taking): Promise<Taken> {
  const taken = { done: 0, remarkable: 0, left: 0 };
  for (const batch of batchesOf(requests)) {
    if (signal.aborted) break;
    const { imported, withFindings } = await call(
      'exchangeFiles.import',
      { settingId, requests: batch },
      signal,
    );
    taken.done += imported;
    taken.remarkable += withFindings;
    onProgress({ ...taken });
  }
  return taken;
}

/** One after the other, with this ticket. */
export async function sendAll(ticket: string, { requests, onProgress, signal }: Taking): Promise<Taken> {
  const session = createSession();
  const taken = { done: 0, remarkable: 0, left: 0 };
  for (const recorded of requests) {
    if (signal.aborted) break;
    const message = session.next(recorded);
    if (message === null) taken.left += 1;
    else {
      const { status, body } = await call('replay.send', { ticket, ...message }, signal);
      session.learn(recorded, body);
      taken.done += 1;
      if (recorded.status !== 0 && status !== recorded.status) taken.remarkable += 1;
    }
    onProgress({ ...taken });
  }
  return taken;
}
