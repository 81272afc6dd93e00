/** Exchanges, in windows and one by one. */
import { journalContract } from '../../shared/features/journal';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';

/** So many the page starts with; older ones it asks for. */
const newestExchanges = 500;

export function journalFeature(context: WorkbenchContext): FeatureOf<typeof journalContract> {
  const { journal, live } = context;
  const stop = journal.subscribe(({ settingId }, json) => live.publishExchange(settingId, json));
  return {
    contract: journalContract,
    calls: {
      'journal.list': (query) => journal.list(query),
      'journal.get': ({ sequence }) => journal.get(sequence),
      'journal.kept': ({ settingId }) => journal.kept(settingId),
      async 'journal.clear'({ settingId, withUnassigned }) {
        if (withUnassigned) {
          await journal.clear(null);
          live.publish(null, { type: 'unassigned cleared' });
        }
        await journal.clear(settingId);
        await context.notify('onJournalCleared', settingId);
        return {};
      },
    },
    slices: {},
    lists: (settingId) => ({
      exchanges: journal.newest({ settingId, withUnassigned: true, limit: newestExchanges }),
    }),
    onSettingDeleted: (settingId) => journal.clear(settingId),
    onJournalCleared: (settingId) => live.publish(settingId, { type: 'journal cleared' }),
    stop,
  };
}
