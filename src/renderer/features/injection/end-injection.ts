import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';

export function endInjection(): void {
  void call('injection.stop', {}).catch(showFailure('The failure on purpose is still on'));
}
