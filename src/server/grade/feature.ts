/** Grades the traffic of one SCIM setting, from the requests that the journal keeps. */
import { gradeContract } from '../../shared/features/grade';
import { count, newTally } from '../../shared/grade/tally';
import { gradeOf } from '../../shared/grade/traffic-grade';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { WorkbenchContext } from '../workbench-context';

export function gradeFeature({
  settings,
  journal,
  idpOf,
}: WorkbenchContext): FeatureOf<typeof gradeContract> {
  return {
    contract: gradeContract,
    calls: {
      async 'grade.read'({ settingId }) {
        const setting = settings.get(settingId);
        if (setting === undefined)
          throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist.');
        const tally = newTally();
        for (const exchange of [...journal.allOf(settingId)]) {
          if (isSliceOver()) await yieldSlice();
          count(tally, exchange);
        }
        return gradeOf(tally, idpOf(setting));
      },
    },
    slices: {},
  };
}
