/** What somebody says of a cause: it is mended, or it does not count. */
import type { findingsContract } from '../../shared/features/findings';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import type { CauseMarks } from './cause-marks';

type Calls = FeatureOf<typeof findingsContract>['calls'];

export function markCalls(
  { settings, live }: Pick<WorkbenchContext, 'settings' | 'live'>,
  marks: CauseMarks,
): Pick<Calls, 'findings.markFixed' | 'findings.mute'> {
  async function change(settingId: string, save: (at: string) => Promise<void>) {
    if (settings.get(settingId) === undefined)
      throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist.');
    await save(new Date().toISOString());
    live.changed('findings', settingId);
    return {};
  }
  return {
    'findings.markFixed': ({ settingId, id, isFixed }) =>
      change(settingId, (at) => marks.markFixed(settingId, id, isFixed ? at : null)),
    'findings.mute': ({ settingId, id, reason }) =>
      change(settingId, (at) => marks.mute(settingId, id, reason === null ? null : { reason, at })),
  };
}
