/** What requests of JumpCloud are recognised by (identity-provider facts 4.B); its User-Agent is not known. */
import { isJsonObject } from '../../scim/json';
import type { Trait } from '../identity-provider';

const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const jumpCloudTraits: readonly Trait[] = [
  {
    id: 'external-id',
    weight: 2,
    says: 'carry an `externalId` of 24 hexadecimal digits',
    seen: ({ requestBody }) =>
      isJsonObject(requestBody) && /^[0-9a-f]{24}$/.test(String(requestBody.externalId)),
  },
  {
    id: 'emails-null',
    weight: 2,
    says: 'send `emails` as null',
    seen: ({ requestBody }) => isJsonObject(requestBody) && requestBody.emails === null,
  },
  {
    id: 'enterprise-first',
    weight: 1,
    says: 'name the enterprise extension before the User schema',
    seen: ({ requestBody }) =>
      isJsonObject(requestBody) &&
      Array.isArray(requestBody.schemas) &&
      requestBody.schemas.length > 1 &&
      requestBody.schemas[0] === enterpriseUrn,
  },
];
