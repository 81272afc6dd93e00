/** What requests of Entra are recognised by (identity-provider facts 1.B). */
import { isJsonObject } from '../../scim/json';
import type { DiagnosticInput, Trait } from '../identity-provider';

const groupSchema = 'http://schemas.microsoft.com/2006/11/resourcemanagement/adscim/2.0/group';

export const entraTraits: readonly Trait[] = [
  {
    id: 'user-agent',
    weight: 3,
    says: 'name a provisioning service of Azure as their User-Agent',
    seen: ({ exchange }) => /azure-ad-scim/i.test(exchange.client ?? ''),
  },
  {
    id: 'flag-in-url',
    weight: 3,
    says: 'carry the flag `aadOptscim062020` in their address',
    seen: ({ exchange }) => /aadOptscim062020/i.test(exchange.url),
  },
  {
    id: 'group-schema',
    weight: 3,
    says: 'list Microsoft’s own group schema',
    seen: (input) => schemasOf(input).some((schema) => schema.toLowerCase() === groupSchema),
  },
  {
    id: 'capital-operations',
    weight: 2,
    says: 'write `Add`, `Replace` and `Remove` with a capital letter',
    seen: (input) => operationsOf(input).some(({ op }) => /^(Add|Replace|Remove)$/.test(String(op))),
  },
  {
    id: 'active-as-text',
    weight: 1,
    says: 'send `active` as a text in a PATCH',
    seen: (input) =>
      operationsOf(input).some(({ path, value }) => path === 'active' && typeof value === 'string'),
  },
  {
    id: 'groups-without-members',
    weight: 2,
    says: 'look for a group with `excludedAttributes=members` and a filter',
    seen: ({ exchange }) =>
      /\/Groups\?/.test(exchange.url) &&
      /excludedAttributes=members/.test(exchange.url) &&
      /filter=/.test(exchange.url),
  },
];

function schemasOf({ requestBody }: DiagnosticInput): string[] {
  const schemas = isJsonObject(requestBody) ? requestBody.schemas : null;
  return Array.isArray(schemas) ? schemas.filter((schema) => typeof schema === 'string') : [];
}

function operationsOf({ requestBody }: DiagnosticInput) {
  const operations = isJsonObject(requestBody) ? requestBody.Operations : null;
  return Array.isArray(operations) ? operations.filter(isJsonObject) : [];
}
