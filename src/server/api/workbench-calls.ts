import { readPublicBaseUrl } from '../../shared/base-url';
import type { WorkbenchParts } from '../workbench-parts';
import { ApiFailure } from './api-failure';
import type { CallHandlers } from './handler';

type WorkbenchCalls = Pick<
  CallHandlers,
  'workbench.status' | 'workbench.dismissNotice' | 'preferences.change'
>;

/** The workbench itself: how it is, what it has to say, what the reader prefers. */
export function workbenchCalls({ state, notices, hub, status }: WorkbenchParts): WorkbenchCalls {
  return {
    'workbench.status': () => status(),
    'workbench.dismissNotice'({ id }) {
      notices.dismiss(id);
      return {};
    },
    async 'preferences.change'(wanted) {
      const change = { ...wanted };
      if (typeof wanted.publicBaseUrl === 'string') change.publicBaseUrl = tidyBaseUrl(wanted.publicBaseUrl);
      await state.update((data) => Object.assign(data.preferences, change));
      hub.publish(null, { type: 'workbench', workbench: status() });
      return state.data.preferences;
    },
  };
}

function tidyBaseUrl(text: string): string {
  const read = readPublicBaseUrl(text);
  if (read.ok) return read.baseUrl;
  throw new ApiFailure(422, 'BASE_URL', read.reason, [{ path: 'publicBaseUrl', message: read.reason }]);
}
