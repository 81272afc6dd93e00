/**
 * At start the journal is read while the SCIM port is open already: no response depends on it, and it takes as long as reading a
 * tenth of all users. New exchanges wait in memory meanwhile, so that they are numbered and published after the older ones.
 */
import type { ExchangeSummary } from '../../shared/exchange';
import type { ExchangeReference } from '../scim/resource-directory';
import type { Journal, NewExchange } from './journal';

export interface StartupReplay {
  /** Takes an exchange at any time, and numbers its reference when the journal has. */
  add(exchange: NewExchange, reference: ExchangeReference): void;
  /** Resolves when journal and features hold everything; from then on they may be asked. Reads once. */
  read(): Promise<void>;
}

interface SettingList {
  list(): readonly { id: string }[];
}

/** @param replay takes what was recorded before, oldest first */
export function createStartupReplay(
  { journal, settings }: { journal: Journal; settings: SettingList },
  replay: (exchanges: ExchangeSummary[]) => Promise<void>,
): StartupReplay {
  let reading: Promise<void> | null = null;
  let waiting: Parameters<StartupReplay['add']>[] | null = [];

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
function allIn(journal: Journal, settings: SettingList) {
  const settingIds = [null, ...settings.list().map(({ id }) => id)];
  const exchanges = settingIds.flatMap((settingId) => [...journal.allOf(settingId)]);
  return exchanges.sort((one, other) => one.sequence - other.sequence);
}
