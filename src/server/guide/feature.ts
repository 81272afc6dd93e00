/** The guides of every SCIM setting, ticked by traffic; steps that no traffic can show are ticked by hand. */
import { isLocalUrl } from '../../shared/base-url';
import { guideContract } from '../../shared/features/guide';
import { guidesOf } from '../../shared/idp/common/real-platform';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { atMostEvery } from '../runtime/at-most-every';
import type { WorkbenchContext } from '../workbench-context';
import type { Reachability } from './facts';
import { createGuideTracker, type GuideTracker } from './guide-tracker';
import { withNote } from './notes';
import { withTick } from './ticks';

export function guideFeature(context: WorkbenchContext): FeatureOf<typeof guideContract> {
  const { live, settings, state } = context;
  const guides = trackerOf(context);
  const looks = platformLooks(context, guides);
  const providers = followProviders(context, guides);
  return {
    contract: guideContract,
    calls: {
      'guide.tick'({ settingId, stepId, done }) {
        if (guides.tick(settingId, stepId, done)) return {};
        throw new ApiFailure(404, 'NO_STEP', 'This step is not part of the guide any more.');
      },
      async 'guide.note'({ settingId, stepId, text }) {
        if (settings.get(settingId) === undefined)
          throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting is gone.');
        await state.update((data) => {
          data.guideNotes = withNote(data.guideNotes ?? {}, settingId, stepId, text.trim());
        });
        live.changed('guideNotes', settingId);
        return {};
      },
      'guide.look'({ settingId }) {
        context.platformSight(settingId, true);
        guides.lookAtPlatform(settingId);
        return {};
      },
    },
    slices: {
      guide: (settingId) => (settingId === null ? null : guides.progress(settingId)),
      guideNotes: (settingId) => (settingId === null ? null : (state.data.guideNotes?.[settingId] ?? {})),
    },
    onRecordedBefore: (exchanges) => guides.replay(exchanges),
    onExchange: (exchange) => guides.observe(exchange),
    // A new token or a revoked one is evidence too.
    onSettingsChange() {
      providers.look();
      live.changed('guide', null);
    },
    onSettingDeleted: (settingId) => guides.forget(settingId),
    onDirectoryChange({ kind, settingId }) {
      if (kind === 'cleared') guides.forgetRehearsal(settingId);
    },
    onJournalCleared: (settingId) => guides.forgetTraffic(settingId),
    stop: looks.stop,
  };
}

/** Another identity provider has another guide. What has come says which of its steps are done. */
function followProviders({ settings, journal }: WorkbenchContext, guides: GuideTracker): { look(): void } {
  const followed = new Map(settings.list().map(({ id, idp }) => [id, idp]));
  return {
    look() {
      for (const { id, idp, sandbox } of settings.list()) {
        const former = followed.get(id);
        followed.set(id, idp);
        // A sandbox is emptied with each rehearsal anyway.
        if (former === undefined || former === idp || sandbox) continue;
        void guides.beginAnew(id, [...journal.allOf(id)].reverse());
      }
    },
  };
}

/** A burst of changes is looked at a few times in a second, not request by request. */
const lookMs = 500;

function platformLooks({ live }: WorkbenchContext, guides: GuideTracker): { stop(): void } {
  const waiting = new Set<string>();
  const looks = atMostEvery(lookMs, () => {
    for (const settingId of waiting) guides.lookAtPlatform(settingId);
    waiting.clear();
  });
  const stopWatching = live.watch((slice, settingId) => {
    if (slice !== 'platform' || settingId === null) return;
    waiting.add(settingId);
    looks.soon();
  });
  return {
    stop() {
      stopWatching();
      looks.stop();
    },
  };
}

function trackerOf(context: WorkbenchContext): GuideTracker {
  const { settings, state, notices, live, idpOf } = context;
  return createGuideTracker({
    settings,
    guidesOf: (setting) => guidesOf(idpOf(setting)),
    sightOf: context.platformSight,
    ticks: (settingId) => state.data.guideTicks[settingId] ?? {},
    saveTick(settingId, stepId, tick) {
      const saved = state.update(({ guideTicks }) => {
        guideTicks[settingId] = withTick(guideTicks[settingId] ?? {}, stepId, tick);
      });
      saved.catch(({ message }: Error) => notices.add({ severity: 'error', text: message }));
    },
    reachability: () => reachabilityOf(context),
    onChange: (settingId) => live.changed('guide', settingId),
  });
}

function reachabilityOf({ addresses, sliceOf }: WorkbenchContext): Reachability {
  const baseUrl = addresses.baseUrl();
  const { proved } = sliceOf('tunnel', '');
  return {
    baseUrl,
    baseUrlIsLocal: isLocalUrl(baseUrl),
    listening: true,
    // Another address has to be proved anew.
    proved: proved?.baseUrl === baseUrl ? proved : null,
  };
}
