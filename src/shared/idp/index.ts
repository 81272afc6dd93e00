import type { IdentityProviderId } from '../scim-setting';
import { entra } from './entra';
import type { IdentityProvider } from './identity-provider';

/** Every identity provider there is a guide for. A further one is a folder, a line here and an id in scim-setting.ts. */
export const identityProviders: readonly IdentityProvider[] = [entra];

/** The identity provider of this id. Throws for an id that is in the schema but not in the list: a mistake of ours. */
export function identityProviderOf(id: IdentityProviderId): IdentityProvider {
  const found = identityProviders.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No identity provider is registered as ${id}`);
  return found;
}
