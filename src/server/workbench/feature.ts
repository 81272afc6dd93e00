/** The workbench itself: its state, its notices, the reader's preferences. */
import { isLocalUrl, readPublicBaseUrl } from '../../shared/base-url';
import { type WorkbenchStatus, workbenchContract } from '../../shared/features/workbench';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import type { WorkbenchState } from '../store/workbench-state';
import type { WorkbenchContext } from '../workbench-context';

/** A write that is over sooner is published only with what it changed, so that one change is one event. */
const publishUnsavedAfterMs = 2_000;

export function workbenchFeature(context: WorkbenchContext): FeatureOf<typeof workbenchContract> {
  const { state, settings, notices, live } = context;
  const changed = () => live.changed('workbench', null);
  notices.subscribe(changed);
  const stop = followSaving(state, changed);
  return {
    contract: workbenchContract,
    calls: {
      'workbench.status': () => statusOf(context),
      'workbench.dismissNotice'({ id }) {
        notices.dismiss(id);
        return {};
      },
      async 'preferences.change'(wanted) {
        const change = { ...wanted };
        if (typeof wanted.publicBaseUrl === 'string')
          change.publicBaseUrl = tidyBaseUrl(wanted.publicBaseUrl);
        if (typeof wanted.platformBaseUrl === 'string')
          change.platformBaseUrl = platformAddress(wanted.platformBaseUrl);
        // A sandbox ends: after it the connection is on show that was before.
        if (settings.get(wanted.selectedSettingId ?? '')?.sandbox) delete change.selectedSettingId;
        await state.update((data) => Object.assign(data.preferences, change));
        changed();
        // Why nothing comes depends on the address.
        if ('publicBaseUrl' in wanted) live.changed('guide', null);
        return state.data.preferences;
      },
    },
    slices: { workbench: () => statusOf(context) },
    stop,
  };
}

/** How the workbench is, as of now. */
export function statusOf({
  version,
  host,
  dataDir,
  state,
  notices,
  addresses,
}: WorkbenchContext): WorkbenchStatus {
  const baseUrl = addresses.baseUrl();
  return {
    version,
    host,
    dataDir,
    listener: { state: 'listening', address: addresses.address(), error: null },
    baseUrl,
    localBaseUrl: addresses.localBaseUrl(),
    baseUrlIsLocal: isLocalUrl(baseUrl),
    saved: state.saved,
    notices: notices.list(),
    preferences: state.data.preferences,
  };
}

/** Returns the way to stop. */
function followSaving(state: WorkbenchState, changed: () => void): () => void {
  let lasting: NodeJS.Timeout | undefined;
  const unsubscribe = state.subscribe(() => {
    clearTimeout(lasting);
    if (state.saved) changed();
    else lasting = setTimeout(changed, publishUnsavedAfterMs).unref();
  });
  return () => {
    clearTimeout(lasting);
    unsubscribe();
  };
}

/** Any SCIM endpoint: its path is its own business. */
function platformAddress(text: string): string {
  const typed = text.trim().replace(/\/+$/, '');
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return typed;
  const reason = 'Enter a whole https address, such as https://scim.example.com/scim.';
  throw new ApiFailure(422, 'BASE_URL', reason, [{ path: 'platformBaseUrl', message: reason }]);
}

function tidyBaseUrl(text: string): string {
  const read = readPublicBaseUrl(text);
  if (read.ok) return read.baseUrl;
  throw new ApiFailure(422, 'BASE_URL', read.reason, [{ path: 'publicBaseUrl', message: read.reason }]);
}
