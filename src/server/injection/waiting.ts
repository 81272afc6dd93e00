/** Whose change met a failure on purpose and has not come through since. */
import type { ExchangeSummary } from '../../shared/exchange';
import type { Waiting } from '../../shared/injection/injection';

const mostTold = 50;

export interface WaitingList {
  /** @returns whether anything is different */
  note(exchange: ExchangeSummary): boolean;
  told(): Waiting[];
  count(): number;
  clear(): void;
}

export function createWaitingList(): WaitingList {
  const waiting = new Map<string, Waiting>();
  const keyOf = ({ resourceType, displayName }: Waiting) => `${resourceType} ${displayName}`;

  return {
    note({ injected, kind, method, subject, status }) {
      const isWrite = kind === 'write' || (method !== 'GET' && injected !== undefined);
      if (!isWrite || subject === null) return false;
      const { size } = waiting;
      if (injected !== undefined && status >= 400) waiting.set(keyOf(subject), { ...subject });
      else if (status < 400) waiting.delete(keyOf(subject));
      return waiting.size !== size;
    },
    told: () => [...waiting.values()].slice(-mostTold),
    count: () => waiting.size,
    clear: () => waiting.clear(),
  };
}
