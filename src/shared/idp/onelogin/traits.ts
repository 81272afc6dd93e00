/** What requests of OneLogin are recognised by (identity-provider facts 3.B, addenda F). */
import { isJsonObject } from '../../scim/json';
import { enterpriseUserUrn } from '../../scim/schemas/enterprise-user';
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
  {
    id: 'manager-names',
    weight: 2,
    says: 'carry a `managerId` beside the name of the manager, as the documented template does',
    seen: ({ requestBody }) => {
      const manager = managerOf(requestBody);
      return manager !== null && 'managerId' in manager && 'displayName' in manager;
    },
  },
  {
    id: 'active-as-text',
    weight: 1,
    says: 'create or replace a whole user with `active` as the text `"true"` or `"false"`',
    seen: ({ exchange: { method }, requestBody }) =>
      (method === 'PUT' || method === 'POST') &&
      isJsonObject(requestBody) &&
      (requestBody.active === 'true' || requestBody.active === 'false'),
  },
];

function managerOf(body: unknown) {
  const extension = isJsonObject(body) ? body[enterpriseUserUrn] : undefined;
  const manager = isJsonObject(extension) ? extension.manager : undefined;
  return isJsonObject(manager) ? manager : null;
}
