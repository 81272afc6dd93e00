/** What requests of Okta are recognised by (identity-provider facts 2.B). */
import { isJsonObject } from '../../scim/json';
import type { DiagnosticInput, Trait } from '../identity-provider';

export const oktaTraits: readonly Trait[] = [
  {
    id: 'user-agent',
    weight: 3,
    says: 'name `Okta SCIM Client` as their User-Agent',
    seen: ({ exchange }) => /\bokta\b/i.test(exchange.client ?? ''),
  },
  {
    id: 'external-id',
    weight: 2,
    says: 'carry ids of Okta as `externalId`, which begin with `00u`',
    seen: ({ requestBody }) =>
      isJsonObject(requestBody) && /^00u[0-9a-zA-Z]{17}$/.test(String(requestBody.externalId)),
  },
  {
    id: 'page-of-one-hundred',
    weight: 1,
    says: 'look for one person with `startIndex=1&count=100`',
    seen: ({ exchange: { url } }) => /filter=/.test(url) && /startIndex=1&count=100\b/.test(url),
  },
  {
    id: 'accept-charset',
    weight: 1,
    says: 'ask for `Accept-Charset: utf-8`',
    seen: (input) => headerOf(input, 'accept-charset')?.toLowerCase() === 'utf-8',
  },
];

function headerOf({ requestHeaders }: DiagnosticInput, wanted: string): string | undefined {
  return requestHeaders.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
