/** Target users and target groups of each SCIM setting, derived when somebody first looks at them. */
import { platformContract } from '../../shared/features/platform';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { KnownTargets, unknownSetting } from './known-targets';
import { platformCalls } from './platform-calls';
import { previewSetting } from './preview-setting';
import { sightOf } from './sight';

export function platformFeature(context: WorkbenchContext): FeatureOf<typeof platformContract> {
  const { directories, directoryOf, places, settings, live } = context;
  const known = new KnownTargets(context);
  // What goes wrong with people is found by another feature, and counted here too.
  const stopWatching = live.watch((slice) => {
    if (slice === 'findings') known.tellAllCounts();
  });
  return {
    contract: platformContract,
    calls: platformCalls(context, known),
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
    onExchange(exchange) {
      known.noteRecorded(exchange);
      // Its number is known now, by which people say which request set what.
      if (exchange.settingId !== null && exchange.changes.length > 0) known.tellCounts(exchange.settingId);
    },
    onJournalCleared: (settingId) => known.tellCounts(settingId),
    onSettingsChange: () => known.followSettings(),
    onSettingDeleted: (settingId) => known.forget(settingId),
    stop() {
      stopWatching();
      known.close();
    },
  };
}
