/** Target users and target groups of each SCIM setting, derived when somebody first looks at them. */
import { platformContract } from '../../shared/features/platform';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { answeredUser } from './answered-user';
import { columnValues } from './column-values';
import { countryOfGroups } from './group-country';
import { KnownTargets, unknownSetting } from './known-targets';
import { listTargets } from './list-targets';
import { listedGroup, openGroup } from './open-group';
import { previewSetting } from './preview-setting';
import { sampleUsers } from './sample-users';
import { sightOf } from './sight';

export function platformFeature(context: WorkbenchContext): FeatureOf<typeof platformContract> {
  const { directories, directoryOf, places, settings, live, peopleGoingWrong, allGoingWrong } = context;
  const known = new KnownTargets(context);
  // What goes wrong with people is found by another feature, and counted here too.
  const stopWatching = live.watch((slice) => slice === 'findings' && known.tellCounts());
  return {
    contract: platformContract,
    calls: {
      async 'platform.users'({ settingId, ...query }) {
        const targets = await known.completeOf(settingId);
        return listTargets(targets, await allGoingWrong(settingId), query);
      },
      'platform.user'({ settingId, id }) {
        const target = known.of(settingId).targetOf(id);
        return target === null ? null : answeredUser(target);
      },
      async 'platform.groups'({ settingId, offset, limit, search }) {
        const { groups, setting } = await known.completeOf(settingId);
        const word = search.trim().toLowerCase();
        const found = groups.list().filter(({ name }) => name.toLowerCase().includes(word));
        const countryOf = countryOfGroups(setting, places?.countries ?? null);
        const listed = found.slice(offset, offset + limit).map((group) => listedGroup(group, countryOf));
        return { total: found.length, groups: listed };
      },
      async 'platform.group'({ settingId, ...query }) {
        const targets = await known.completeOf(settingId);
        return openGroup(targets, places, await allGoingWrong(settingId), query);
      },
      async 'platform.values'({ settingId, ...query }) {
        return columnValues(await known.completeOf(settingId), query);
      },
      'platform.sample'({ settingId, ...sample }) {
        const { isWrong } = peopleGoingWrong(settingId);
        return { users: sampleUsers(directoryOf(settingId), places, isWrong, sample) };
      },
    },
    streams: {
      'platform.preview'({ settingId, setting }, signal) {
        const before = settings.get(settingId);
        if (before === undefined) throw unknownSetting();
        return previewSetting({ directory: directoryOf(settingId), before, after: setting, places }, signal);
      },
    },
    slices: {
      platform: (settingId) => (settingId === null ? null : known.countsOf(settingId)),
      targetEvents: (settingId) => (settingId === null ? [] : known.eventsOf(settingId)),
    },
    platformSight(settingId, looks) {
      if (looks && directories.find(settingId) !== undefined) known.of(settingId);
      const targets = known.find(settingId);
      return targets?.isComplete ? sightOf(targets) : null;
    },
    onDirectoryChange: (event) => known.follow(event),
    onExchange: (exchange) => known.noteRecorded(exchange),
    onSettingsChange: () => known.followSettings(),
    onSettingDeleted: (settingId) => known.forget(settingId),
    stop() {
      stopWatching();
      known.close();
    },
  };
}
