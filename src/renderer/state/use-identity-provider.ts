import { identityProviderOf, identityProviders } from '../../shared/idp';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { useLive } from './live-store';

/** The identity provider of the SCIM setting that is shown; the default one while there is none. */
export function useIdentityProvider(): IdentityProvider {
  const id = useLive((live) => live.settings.find((setting) => setting.id === live.settingId)?.idp);
  return id === undefined ? identityProviders[0] : identityProviderOf(id);
}
