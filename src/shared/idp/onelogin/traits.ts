/** What requests of OneLogin are recognised by (identity-provider facts 3.B, addenda F). */
import { isJsonObject } from '../../scim/json';
import type { Trait } from '../identity-provider';

export const oneLoginTraits: readonly Trait[] = [
  {
    id: 'user-agent',
    weight: 3,
    says: 'name `OneLogin SCIM` as their User-Agent',
    seen: ({ exchange }) => /onelogin/i.test(exchange.client ?? ''),
  },
  {
    id: 'short-schemas',
    weight: 2,
    says: 'list `urn:scim:schemas:core:2.0`, without `ietf`',
    seen: ({ requestBody }) =>
      isJsonObject(requestBody) &&
      Array.isArray(requestBody.schemas) &&
      requestBody.schemas.includes('urn:scim:schemas:core:2.0'),
  },
  {
    id: 'trailing-sign',
    weight: 2,
    says: 'end their addresses with an idle `?` or `&`',
    seen: ({ exchange }) => /[?&]$/.test(exchange.url),
  },
  {
    id: 'emails-object',
    weight: 1,
    says: 'send `emails` as one object instead of a list',
    seen: ({ requestBody }) => isJsonObject(requestBody) && isJsonObject(requestBody.emails),
  },
];
