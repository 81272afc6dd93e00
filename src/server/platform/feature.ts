/** Target users and target groups of each SCIM setting, derived when somebody first looks at them. */
import { platformContract } from '../../shared/features/platform';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { KnownTargets, unknownSetting } from './known-targets';
import { asAnswered, listTargets } from './list-targets';
import { previewSetting } from './preview-setting';

export function platformFeature(context: WorkbenchContext): FeatureOf<typeof platformContract> {
  const { directoryOf, places, settings } = context;
  const known = new KnownTargets(context);
  return {
    contract: platformContract,
    calls: {
      async 'platform.users'({ settingId, ...query }) {
        return listTargets(await known.completeOf(settingId), query);
      },
      'platform.user'({ settingId, id }) {
        const target = known.of(settingId).targetOf(id);
        return target === null ? null : asAnswered(target);
      },
      async 'platform.groups'({ settingId, offset, limit, search }) {
        const { groups } = await known.completeOf(settingId);
        const word = search.trim().toLowerCase();
        const found = groups.list().filter(({ name }) => name.toLowerCase().includes(word));
        return { total: found.length, groups: found.slice(offset, offset + limit) };
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
      platform: (settingId) => (settingId === null ? null : (known.find(settingId)?.counts() ?? null)),
    },
    onDirectoryChange: (event) => known.follow(event),
    onSettingsChange: () => known.followSettings(),
    onSettingDeleted: (settingId) => known.forget(settingId),
    stop: () => known.close(),
  };
}
