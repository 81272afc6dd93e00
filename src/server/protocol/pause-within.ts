import type { Pause } from '../directory/in-slices';
import { nextTurn } from '../turns';
import type { ProtocolContext } from './protocol-context';
import { ScimError } from './scim-error';

/** Between two turns of long work is the place where it may end: where nobody waits for it, or it takes too many. */
export function pauseWithin(
  { turns }: { turns: number },
  { isWanted }: Pick<ProtocolContext, 'isWanted'>,
  tooMuchWork: () => ScimError,
): Pause {
  let taken = 0;
  return async () => {
    await nextTurn();
    if (!isWanted()) throw new ScimError(499);
    taken += 1;
    if (taken > turns) throw tooMuchWork();
  };
}
