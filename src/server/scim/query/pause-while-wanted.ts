import type { Pause } from '../../runtime/in-slices';
import { yieldSlice } from '../../runtime/time-slice';
import { ScimError } from '../scim-error';
import type { ScimContext } from '../scim-request';

/** Between two turns of long work: lets the others in, and ends work that no client waits for any more, with 499. */
export function pauseWhileWanted({ isWanted }: Pick<ScimContext, 'isWanted'>): Pause {
  return async () => {
    await yieldSlice();
    if (!isWanted()) throw new ScimError(499);
  };
}
