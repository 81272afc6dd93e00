import type { WorkbenchParts } from '../workbench-parts';
import { ApiFailure } from './api-failure';
import type { CallHandlers } from './handler';

/** Steps that no traffic can show are ticked by hand. */
export function guideCalls({ guides }: WorkbenchParts): Pick<CallHandlers, 'guide.tick'> {
  return {
    'guide.tick'({ settingId, stepId, done }) {
      if (guides.tick(settingId, stepId, done)) return {};
      throw new ApiFailure(404, 'NO_STEP', 'This step is not part of the guide any more.');
    },
  };
}
