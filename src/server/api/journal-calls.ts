import { countsOf } from '../live/live-snapshot';
import type { WorkbenchParts } from '../workbench-parts';
import type { CallHandlers } from './handler';

type JournalCalls = Pick<CallHandlers, 'journal.list' | 'journal.get' | 'journal.clear'>;

/** Exchanges, in windows and one by one. */
export function journalCalls(parts: WorkbenchParts): JournalCalls {
  const { journal, guides, hub } = parts;
  return {
    'journal.list': (query) => journal.list(query),
    'journal.get': ({ sequence }) => journal.get(sequence),
    async 'journal.clear'({ settingId, withUnassigned }) {
      if (withUnassigned) {
        await journal.clear(null);
        hub.publish(null, { type: 'unassigned cleared' });
      }
      await journal.clear(settingId);
      guides.forgetTraffic(settingId);
      hub.publish(settingId, { type: 'journal cleared', counts: countsOf(parts, settingId) });
      return {};
    },
  };
}
