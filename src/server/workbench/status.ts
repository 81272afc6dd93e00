import { isLocalUrl } from '../../shared/base-url';
import type { WorkbenchStatus } from '../../shared/features/workbench';
import type { WorkbenchContext } from '../workbench-context';

/** As of now. */
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
