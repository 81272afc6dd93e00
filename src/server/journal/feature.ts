/** Exchanges, in windows, one by one, and as they are found; what a reader marked of them, and searches with a name. */
import { journalContract } from '../../shared/features/journal';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { atMostEvery } from '../runtime/at-most-every';
import { serializeJson } from '../runtime/serialized-json';
import type { WorkbenchContext } from '../workbench-context';

/** So many the page starts with; older ones it asks for. */
const newestExchanges = 500;
/** A scanner asks hundreds of times in a second. */
const scannersMs = 500;
/** Of one SCIM setting: all of them stand on the page. */
const mostMarks = 500;

export function journalFeature(context: WorkbenchContext): FeatureOf<typeof journalContract> {
  const { journal, live, state } = context;
  const tellScanners = atMostEvery(scannersMs, () => live.changed('scanners', null));
  const stop = journal.subscribe(({ kind, settingId }, json) => {
    if (kind === 'scanner') tellScanners.soon();
    else live.publishExchange(settingId, json);
  });
  return {
    contract: journalContract,
    calls: {
      'journal.list': (query) => journal.list(query),
      'journal.some': ({ sequences }) => ({ exchanges: journal.some(sequences) }),
      'journal.get': ({ sequence }) => journal.get(sequence),
      'journal.complete': async ({ settingId, operator, text }) => ({
        values: await journal.complete(settingId, operator, text),
      }),
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
      ...markCalls(context),
      async 'journal.saveViews'({ settingId, views }) {
        await state.update((data) => {
          data.requestViews = { ...data.requestViews, [settingId]: views };
        });
        live.changed('requestViews', settingId);
        return {};
      },
    },
    streams: {
      async *'journal.search'(query, signal) {
        for await (const step of journal.search(query, signal)) yield [serializeJson(step)];
      },
    },
    slices: {
      scanners: () => journal.scanners(),
      marks: (settingId) => marksFor(context, settingId),
      requestViews: (settingId) => (settingId === null ? [] : (state.data.requestViews?.[settingId] ?? [])),
    },
    lists: (settingId) => ({
      exchanges: journal.newest({ settingId, withUnassigned: true, limit: newestExchanges }),
    }),
    onSettingDeleted: (settingId) => journal.forget(settingId),
    onJournalCleared(settingId) {
      live.publish(settingId, { type: 'journal cleared' });
      live.changed('marks', settingId);
    },
    stop() {
      stop();
      tellScanners.stop();
    },
  };
}

function markCalls(context: WorkbenchContext) {
  const { journal, live } = context;
  return {
    async 'journal.mark'({ sequence, comment }: { sequence: number; comment: string }) {
      const [exchange] = journal.some([sequence]);
      // One that comes back by its mark is of any SCIM setting.
      const settingId = exchange?.settingId ?? null;
      const others = journal.marks(settingId).filter((mark) => mark.sequence !== sequence);
      if (others.length >= mostMarks)
        throw new ApiFailure(409, 'TOO_MANY_MARKS', `At most ${mostMarks} requests can be marked.`);
      const mark = { sequence, comment: comment.trim(), at: new Date().toISOString() };
      if (!(await journal.mark(mark)))
        throw new ApiFailure(404, 'NO_REQUEST', 'This request is no longer in the journal.');
      live.changed('marks', settingId);
      return {};
    },
    async 'journal.unmark'({ sequence }: { sequence: number }) {
      const [exchange] = journal.some([sequence]);
      await journal.unmark(sequence);
      live.changed('marks', exchange?.settingId ?? null);
      return {};
    },
  };
}

function marksFor({ journal }: WorkbenchContext, settingId: string | null) {
  const own = settingId === null ? [] : journal.marks(settingId);
  return [...own, ...journal.marks(null)];
}
