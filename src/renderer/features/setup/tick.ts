import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';

/** Ticks a step by hand, or takes such a tick back. What was seen can't be unseen. */
export function tick(settingId: string, stepId: string, done: boolean): Promise<unknown> {
  return call('guide.tick', { settingId, stepId, done }).catch(showFailure('The step was not ticked'));
}
