/** The live stream: what every feature has for a page, at first as a snapshot and then as it changes. */
import { liveContract } from '../../shared/features/live';
import { isInUse } from '../../shared/in-use';
import type { LiveLists, LiveSnapshot } from '../../shared/live-event';
import type { Feature, FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import type { LiveHub } from './live-hub';

/** @param features all others, whose slices and lists together are what a page knows */
export function liveFeature(
  context: WorkbenchContext,
  hub: LiveHub,
  features: readonly Feature[],
): FeatureOf<typeof liveContract> {
  const readers: Feature['slices'] = Object.assign({}, ...features.map(({ slices }) => slices));
  return {
    contract: liveContract,
    calls: {},
    slices: {},
    streams: {
      'live.events'({ settingId: wanted, after }, signal) {
        const settingId = shownSetting(context, wanted);
        const slices = (names: readonly string[]) =>
          Object.fromEntries(names.map((name) => [name, readers[name]?.(settingId)]));
        const snapshot = () => {
          const lists: LiveLists = Object.assign(
            {},
            ...features.map((feature) => feature.lists?.(settingId)),
          );
          return { settingId, slices: slices(Object.keys(readers)), ...lists } as LiveSnapshot;
        };
        return hub.events({ settingId, after, snapshot, slices }, signal);
      },
    },
  };
}

/** The one asked for, else the one that was looked at last, else the first there is, a sandbox last. */
function shownSetting({ settings, state }: WorkbenchContext, wanted: string | null): string | null {
  const inUse = settings.list().filter(isInUse);
  const known = [wanted, state.data.preferences.selectedSettingId].find(
    (id) => id !== null && inUse.some((setting) => setting.id === id),
  );
  return known ?? (inUse.find(({ sandbox }) => !sandbox) ?? inUse[0])?.id ?? null;
}
