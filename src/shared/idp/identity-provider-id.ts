import { z } from 'zod';
import { identityProviders } from '.';

/** The id of an identity provider in the list, as the list is when it is asked. */
export const identityProviderIdSchema = z
  .string()
  .refine((id) => identityProviders.some((idp) => idp.id === id), { error: expected });

function expected(): string {
  return `expected ${identityProviders.map(({ id }) => `"${id}"`).join(' or ')}`;
}
