/** Rules about the address that a request came to. */
import { isDoubledEndpoint, looksLikeScim, withoutOrigin } from '../activity/request-target';
import type { DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { richValue } from '../rich-text';

/** `/Users` instead of `/scim/Users`: the base URL was entered without its path, or with another one. */
export const outsideBaseUrl: DiagnosticRule = {
  id: 'outside-base-url',
  title: 'A request beside the base URL',
  check: (input) => {
    const { exchange } = input;
    if (exchange.status !== 404 || !isMeantForScim(input) || isDoubledEndpoint(exchange.url)) return [];
    const path = (withoutOrigin(exchange.url).split(/[?#]/)[0] ?? '').replace(/\/{2,}/g, '/');
    const [, prefix, endpoint] = places.exec(path) ?? [];
    if (isServed(path, prefix)) return [];
    const isBeside = !path.startsWith('/scim/');
    const right =
      endpoint === undefined ? `begins with ${richValue('/scim/')}` : `is ${richValue(`/scim${endpoint}`)}`;
    return [
      {
        rule: 'outside-base-url',
        severity: 'will not arrive',
        requirement: 'MUST',
        title: isBeside ? 'Not below /scim' : 'Path is not here',
        explanation: `${richValue(`${exchange.method} ${path}`)} was asked for, where nothing is: every endpoint of this server is below ${richValue('/scim')}. The right address ${right}.`,
        remedy:
          'Enter the base URL at the identity provider as it stands at the top of this page, with its path.',
        source: 'RFC 7644 section 1.3',
      },
    ];
  },
};

/** What stands in front of the endpoint, and what begins with it. */
const places =
  /^(.*?)(\/(?:users|groups|serviceproviderconfig|resourcetypes|schemas|bulk|me|\.search)(?:\/.*)?)$/i;

/** Browsers and scanners ask for many paths; who shows a token or names an endpoint means us. */
function isMeantForScim({ exchange, requestHeaders }: DiagnosticInput): boolean {
  const hasToken = requestHeaders.some(([name]) => name.toLowerCase() === 'authorization');
  return hasToken || looksLikeScim(exchange.url);
}

/** Below the base path, an endpoint that no schema knows is named by the response itself. */
function isServed(path: string, prefix: string | undefined): boolean {
  return prefix === undefined ? /^\/scim(?:\/|$)/.test(path) : /^\/scim(?:\/v2)?$/.test(prefix);
}

/** SCIM 1.1 calls it so, in the plural; version 2.0 has no such endpoint. */
const olderEndpoint = /\/ServiceProviderConfigs(?:[/?#]|$)/i;

/** Its bodies and filters differ in so much that nothing of it would be read. Source: SCIM 1.1 core schema, section 10. */
export const olderScim: DiagnosticRule = {
  id: 'older-scim',
  title: 'SCIM 1.1 is spoken',
  check: ({ exchange }) =>
    exchange.status === 404 && olderEndpoint.test(exchange.url)
      ? [
          {
            rule: 'older-scim',
            severity: 'will not arrive',
            title: 'The client speaks SCIM 1.1',
            explanation:
              'It asked for `/ServiceProviderConfigs`, which SCIM 1.1 has and SCIM 2.0 has not. This server speaks SCIM 2.0 only.',
            remedy: 'Choose SCIM 2.0 at the identity provider.',
            source: 'RFC 7644 section 4',
          },
        ]
      : [],
};
