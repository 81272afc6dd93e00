/** The guide of every SCIM setting, ticked by traffic; steps that no traffic can show are ticked by hand. */
import { isLocalUrl } from '../../shared/base-url';
import { guideContract } from '../../shared/features/guide';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { createGuideTracker, type GuideTracker } from './guide-tracker';
import { withTick } from './ticks';

export function guideFeature(context: WorkbenchContext): FeatureOf<typeof guideContract> {
  const { live } = context;
  const guides = trackerOf(context);
  return {
    contract: guideContract,
    calls: {
      'guide.tick'({ settingId, stepId, done }) {
        if (guides.tick(settingId, stepId, done)) return {};
        throw new ApiFailure(404, 'NO_STEP', 'This step is not part of the guide any more.');
      },
    },
    slices: { guide: (settingId) => (settingId === null ? null : guides.progress(settingId)) },
    onRecordedBefore: (exchanges) => guides.replay(exchanges),
    onExchange: (exchange) => guides.observe(exchange),
    // A new token or a revoked one is evidence too.
    onSettingsChange: () => live.changed('guide', null),
    onSettingDeleted: (settingId) => guides.forget(settingId),
    onDirectoryChange({ kind, settingId }) {
      if (kind === 'cleared') guides.forgetRehearsal(settingId);
    },
    onJournalCleared: (settingId) => guides.forgetTraffic(settingId),
  };
}

function trackerOf({ settings, state, addresses, notices, live, idpOf }: WorkbenchContext): GuideTracker {
  const { baseUrl } = addresses;
  return createGuideTracker({
    settings,
    idpOf,
    ticks: (settingId) => state.data.guideTicks[settingId] ?? {},
    saveTick(settingId, stepId, tick) {
      const saved = state.update(({ guideTicks }) => {
        guideTicks[settingId] = withTick(guideTicks[settingId] ?? {}, stepId, tick);
      });
      saved.catch(({ message }: Error) => notices.add({ severity: 'error', text: message }));
    },
    reachability: () => ({ baseUrl: baseUrl(), baseUrlIsLocal: isLocalUrl(baseUrl()), listening: true }),
    onChange: (settingId) => live.changed('guide', settingId),
  });
}
