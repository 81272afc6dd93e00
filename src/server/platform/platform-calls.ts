import type { platformContract } from '../../shared/features/platform';
import type { FeatureOf } from '../feature';
import { RecordedRequests } from '../journal/recorded-requests';
import type { WorkbenchContext } from '../workbench-context';
import { type Answering, answeredUser } from './answered-user';
import { columnValues } from './column-values';
import { countryOfGroups } from './group-country';
import type { KnownTargets } from './known-targets';
import { type ListContext, listTargets } from './list-targets';
import { listedGroup, openGroup } from './open-group';
import { sampleUsers } from './sample-users';

/** What the page asks of target users and target groups. */
export function platformCalls(
  { directoryOf, places, journal, peopleGoingWrong, allGoingWrong }: WorkbenchContext,
  known: KnownTargets,
): FeatureOf<typeof platformContract>['calls'] {
  const answering = (settingId: string): Answering => ({
    directory: directoryOf(settingId),
    recorded: new RecordedRequests(journal.allOf(settingId)),
  });
  const listing = async (settingId: string): Promise<ListContext> => ({
    ...answering(settingId),
    ...(await allGoingWrong(settingId)),
  });
  return {
    async 'platform.users'({ settingId, ...query }) {
      const targets = await known.completeOf(settingId);
      return listTargets(targets, await listing(settingId), query);
    },
    'platform.user'({ settingId, id }) {
      const target = known.of(settingId).targetOf(id);
      return target === null ? null : answeredUser(target, answering(settingId));
    },
    async 'platform.groups'({ settingId, offset, limit, search }) {
      const targets = await known.completeOf(settingId);
      const { groups, setting } = targets;
      const word = search.trim().toLowerCase();
      const found = groups.list().filter(({ name }) => name.toLowerCase().includes(word));
      const countryOf = countryOfGroups(setting, places?.countries ?? null);
      const listed = found
        .slice(offset, offset + limit)
        .map((group) => listedGroup(group, targets, countryOf));
      return { total: found.length, groups: listed };
    },
    async 'platform.group'({ settingId, ...query }) {
      const targets = await known.completeOf(settingId);
      return openGroup(targets, places, await listing(settingId), query);
    },
    async 'platform.values'({ settingId, ...query }) {
      return columnValues(await known.completeOf(settingId), query);
    },
    'platform.sample'({ settingId, ...sample }) {
      const known = { ...answering(settingId), ...peopleGoingWrong(settingId) };
      return { users: sampleUsers(directoryOf(settingId), places, known, sample) };
    },
  };
}
