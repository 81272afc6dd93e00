import { liveSnapshot } from '../live/live-snapshot';
import type { WorkbenchParts } from '../workbench-parts';
import { directoryCalls } from './directory-calls';
import { guideCalls } from './guide-calls';
import { type ApiHandler, createApiHandler, type StreamHandlers } from './handler';
import { journalCalls } from './journal-calls';
import { settingsCalls } from './settings-calls';
import { simulationCalls } from './simulation-calls';
import { workbenchCalls } from './workbench-calls';

/** The whole contract, answered by the parts of one workbench. */
export function createApi(parts: WorkbenchParts): ApiHandler {
  return createApiHandler(
    {
      ...workbenchCalls(parts),
      ...settingsCalls(parts),
      ...journalCalls(parts),
      ...directoryCalls(parts),
      ...guideCalls(parts),
      ...simulationCalls(parts),
    },
    liveStreams(parts),
  );
}

function liveStreams(parts: WorkbenchParts): StreamHandlers {
  return {
    'live.events'({ settingId: wanted, after }, signal) {
      const settingId = shownSetting(parts, wanted);
      return parts.hub.events({ settingId, after, snapshot: () => liveSnapshot(parts, settingId) }, signal);
    },
  };
}

/** The one asked for, else the one that was looked at last, else the first there is. */
function shownSetting({ settings, state }: WorkbenchParts, wanted: string | null): string | null {
  const known = [wanted, state.data.preferences.selectedSettingId].find(
    (id) => id !== null && settings.get(id) !== undefined,
  );
  return known ?? settings.list()[0]?.id ?? null;
}
