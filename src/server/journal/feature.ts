/** Exchanges, in windows and one by one. */
import { journalContract } from '../../shared/features/journal';
import type { FeatureOf } from '../feature';
import { atMostEvery } from '../runtime/at-most-every';
import type { WorkbenchContext } from '../workbench-context';

/** So many the page starts with; older ones it asks for. */
const newestExchanges = 500;
/** A scanner asks hundreds of times in a second. */
const scannersMs = 500;

export function journalFeature(context: WorkbenchContext): FeatureOf<typeof journalContract> {
  const { journal, live } = context;
  const tellScanners = atMostEvery(scannersMs, () => live.changed('scanners', null));
  const stop = journal.subscribe(({ kind, settingId }, json) => {
    if (kind === 'scanner') tellScanners.soon();
    else live.publishExchange(settingId, json);
  });
  return {
    contract: journalContract,
    calls: {
      'journal.list': (query) => journal.list(query),
      'journal.get': ({ sequence }) => journal.get(sequence),
      'journal.kept': ({ settingId }) => journal.kept(settingId),
      async 'journal.clear'({ settingId, withUnassigned }) {
        if (withUnassigned) {
          await journal.clear(null);
          await journal.clearScanners();
          live.changed('scanners', null);
          live.publish(null, { type: 'unassigned cleared' });
        }
        await journal.clear(settingId);
        await context.notify('onJournalCleared', settingId);
        return {};
      },
    },
    slices: { scanners: () => journal.scanners() },
    lists: (settingId) => ({
      exchanges: journal.newest({ settingId, withUnassigned: true, limit: newestExchanges }),
    }),
    onSettingDeleted: (settingId) => journal.clear(settingId),
    onJournalCleared: (settingId) => live.publish(settingId, { type: 'journal cleared' }),
    stop() {
      stop();
      tellScanners.stop();
    },
  };
}
