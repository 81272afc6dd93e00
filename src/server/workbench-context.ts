import type { IdentityProvider } from '../shared/idp/identity-provider';
import type { ScimSetting } from '../shared/scim-setting';
import type { Addresses } from './addresses';
import type { Feature, SettingHook } from './feature';
import type { Kept } from './kept';
import type { LiveHub } from './live/live-hub';
import type { Notices } from './notices';

/** What every feature may use: what is stored, and the ways to tell the page and the other features. */
export interface WorkbenchContext extends Kept {
  version: string;
  host: 'desktop' | 'browser';
  addresses: Addresses;
  notices: Notices;
  live: Pick<LiveHub, 'changed' | 'publish' | 'publishExchange'>;
  idpOf(setting: ScimSetting): IdentityProvider;
  /** Calls this hook of each feature, one after the other in the order of the list. Rejects with the first refusal. */
  tell(hook: SettingHook, settingId: string): Promise<void>;
}

export type CreateFeature = (context: WorkbenchContext) => Feature;
