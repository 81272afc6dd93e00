import type { Pause } from '../directory/in-slices';
import { nextTurn } from '../turns';
import type { ProtocolContext } from './protocol-context';
import { ScimError } from './scim-error';

/** Between two turns of long work: lets the others in, and ends work that no client waits for any more, with 499. */
export function pauseWhileWanted({ isWanted }: Pick<ProtocolContext, 'isWanted'>): Pause {
  return async () => {
    await nextTurn();
    if (!isWanted()) throw new ScimError(499);
  };
}
