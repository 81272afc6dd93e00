import type { ExchangeKind, ExchangeSummary } from '../../exchange';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What Test Connection searches, in lower case: the matching attribute of users, and of groups where they are mapped.
 * `externalId` is left out: once it is the matching attribute, every first look-up of a person carries a GUID.
 */
const probed = new Set(['username', 'emails.value', 'emails[type eq "work"].value', 'displayname']);

/**
 * Test Connection looks for a user, and for a group, whose matching attribute is a random GUID. A look-up by `id`
 * carries a GUID too but asks for a resource that is here; and a search that finds somebody is a look-up.
 */
export function classifyEntra({ method, lookUp }: ExchangeSummary): ExchangeKind | null {
  if (method !== 'GET' || !lookUp || lookUp.totalResults > 0) return null;
  return probed.has(lookUp.attributePath.toLowerCase()) && guid.test(lookUp.value) ? 'probe' : null;
}
