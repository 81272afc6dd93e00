/**
 * What was recorded before a start is read when the SCIM port answers already: no answer depends on it, and it takes as long as
 * a tenth of all users. What is exchanged meanwhile waits in memory, so that it is numbered, told and counted after what came before it.
 */
import type { ExchangeSummary } from '../shared/exchange';
import type { ExchangeReference } from './directory/change-feed';
import type { Journal, NewExchange } from './journal/journal';
import type { ScimSettings } from './settings/scim-settings';

export interface RecordedBefore {
  /** Takes an exchange at any time, and numbers its reference when the journal has. */
  add(exchange: NewExchange, reference: ExchangeReference): void;
  /** Resolves when journal and features hold everything; from then on they may be asked. Reads once. */
  read(): Promise<void>;
}

/** @param replay takes what was recorded before, oldest first */
export function createRecordedBefore(
  { journal, settings }: { journal: Journal; settings: Pick<ScimSettings, 'list'> },
  replay: (exchanges: ExchangeSummary[]) => Promise<void>,
): RecordedBefore {
  let reading: Promise<void> | null = null;
  let waiting: Parameters<RecordedBefore['add']>[] | null = [];

  function addToJournal(exchange: NewExchange, reference: ExchangeReference): void {
    reference.sequence = journal.add(exchange).sequence;
  }

  async function readAll(): Promise<void> {
    await journal.read();
    await replay(allIn(journal, settings));
    const arrived = waiting ?? [];
    waiting = null;
    for (const one of arrived) addToJournal(...one);
  }

  return {
    add(...one) {
      if (waiting === null) addToJournal(...one);
      else waiting.push(one);
    },
    read: () => (reading ??= readAll()),
  };
}

/** Oldest first. */
function allIn(journal: Journal, settings: Pick<ScimSettings, 'list'>) {
  const settingIds = [null, ...settings.list().map(({ id }) => id)];
  const exchanges = settingIds.flatMap((settingId) => [...journal.allOf(settingId)]);
  return exchanges.sort((one, other) => one.sequence - other.sequence);
}
