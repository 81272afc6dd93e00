/** What was: read from the requests that are here and from what is stored with each resource. Nothing of it is on the way of a request. */
import type { ExchangeSummary } from '../../shared/exchange';
import { historyContract } from '../../shared/features/history';
import type { FeatureOf } from '../feature';
import { displayNameOf } from '../resource/summary';
import type { WorkbenchContext } from '../workbench-context';
import { changesSince, peopleAt } from './people-at';
import { historyOf } from './resource-history';

/** Requests about one resource that are looked at. */
const mostRequests = 2_000;

export function historyFeature({
  directoryOf,
  journal,
}: WorkbenchContext): FeatureOf<typeof historyContract> {
  const oldestHere = (settingId: string) => journal.kept(settingId).oldest ?? new Date().toISOString();

  /** Newest first, without what changed nothing. */
  function about(settingId: string, resourceId: string): ExchangeSummary[] {
    const found = journal.newest({ settingId, resourceId, limit: mostRequests });
    return found.filter(({ changes }) => changes.length > 0);
  }

  return {
    contract: historyContract,
    calls: {
      'history.of'({ settingId, id }) {
        const directory = directoryOf(settingId);
        const groups = [...directory.groupsOf(id)].flatMap((group) => directory.find(group) ?? []);
        const stored = { here: directory.find(id), former: directory.former.get(id)?.resource, groups };
        return historyOf(id, stored, about(settingId, id), oldestHere(settingId));
      },
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
