/** What was: read from the requests that are here and from what is stored with each resource. Nothing of it is on the way of a request. */
import type { ExchangeSummary } from '../../shared/exchange';
import { historyContract } from '../../shared/features/history';
import type { FeatureOf } from '../feature';
import { historyIn } from '../journal/resource-history';
import { displayNameOf } from '../resource/summary';
import type { WorkbenchContext } from '../workbench-context';
import { changesSince, peopleAt } from './people-at';

export function historyFeature(context: WorkbenchContext): FeatureOf<typeof historyContract> {
  const { directoryOf, journal } = context;
  const oldestHere = (settingId: string) => journal.kept(settingId).oldest ?? new Date().toISOString();

  return {
    contract: historyContract,
    calls: {
      'history.of': ({ settingId, id }) => historyIn(context, settingId, id),
      async 'history.at'({ settingId, moment, offset, limit, search }) {
        const at = Date.parse(moment);
        const since = changesSince(exchangesAfter(journal.allOf(settingId), at));
        const all = await peopleAt(at, since, directoryOf(settingId).each('User'), displayNameOf);
        const wanted = search.trim().toLowerCase();
        const people = all.filter(({ person }) => person.displayName.toLowerCase().includes(wanted));
        const knownSince = oldestHere(settingId);
        return { total: people.length, people: people.slice(offset, offset + limit), knownSince };
      },
    },
    slices: {},
  };
}

function* exchangesAfter(newestFirst: Iterable<ExchangeSummary>, moment: number): Iterable<ExchangeSummary> {
  for (const exchange of newestFirst) {
    if (Date.parse(exchange.receivedAt) <= moment) return;
    yield exchange;
  }
}
