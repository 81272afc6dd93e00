/** What an admin has to change at the identity provider when the public address became another one. */
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ScimSetting } from '../../shared/scim-setting';
import type { StaleAddress } from '../../shared/tunnel/reach-memory';

export interface AddressChange {
  baseUrl: string;
  stale: readonly StaleAddress[];
  settings: readonly ScimSetting[];
  idpOf(setting: ScimSetting): IdentityProvider;
}

/** Null where nobody has an old address. */
export function addressChanged({ baseUrl, stale, settings, idpOf }: AddressChange): string | null {
  if (stale.length === 0) return null;
  const former = [...new Set(stale.map((one) => one.baseUrl))];
  const changes = stale.flatMap(({ settingId }) => {
    const setting = settings.find(({ id }) => id === settingId);
    if (setting === undefined) return [];
    const { name, wording } = idpOf(setting);
    return `${wording.addressField} of “${setting.name}” at ${name}`;
  });
  const lead = former.length === 1 ? 'leads' : 'lead';
  return `The public address is now ${baseUrl}. ${listOf(former)} ${lead} here no more: change ${listOf(changes)}.`;
}

const listOf = (texts: readonly string[]) => new Intl.ListFormat('en-GB').format(texts);
