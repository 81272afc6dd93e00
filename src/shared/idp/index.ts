import { entra } from './entra';
import { generic } from './generic';
import type { IdentityProvider } from './identity-provider';
import { jumpCloud } from './jumpcloud';
import { okta } from './okta';
import { oneLogin } from './onelogin';

/** Every identity provider there is a guide for, the default one first. A further one is a folder and an entry here. */
export const identityProviders: [IdentityProvider, ...IdentityProvider[]] = [
  entra,
  okta,
  oneLogin,
  jumpCloud,
  generic,
];

/** The identity provider of this id. Throws for an id that is not in the list: schemas let none in. */
export function identityProviderOf(id: string): IdentityProvider {
  const found = identityProviders.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No identity provider is registered as ${id}`);
  return found;
}
