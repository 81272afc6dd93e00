/** Rules about responses. */

import { isDoubledEndpoint, requestTarget } from '../activity/request-target';
import type { DiagnosticRule } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';
import { isPreflight } from './browser-rules';

/** `/Users/Users`: the base URL was entered together with an endpoint. */
export const endpointInBaseUrl: DiagnosticRule = {
  id: 'endpoint-in-base-url',
  title: 'Endpoint in the base URL',
  check: ({ exchange }) => {
    if (exchange.status !== 404 || !isDoubledEndpoint(exchange.url)) return [];
    const { endpoint, id } = requestTarget(exchange.url);
    return [
      {
        rule: 'endpoint-in-base-url',
        severity: 'will not arrive',
        requirement: 'MUST',
        title: `/${endpoint} in the base URL`,
        explanation: `${richValue(exchange.url.split('?')[0])} was asked for: the client adds ${richValue(`/${id}`)} to an address that ends in ${richValue(`/${endpoint}`)} already.`,
        remedy: 'Enter the base URL alone, without an endpoint and without a slash at the end.',
        source: 'RFC 7644 section 3.2',
      },
    ];
  },
};

/** Of SCIM itself (RFC 7644 section 3.2, Table 3). */
const scimMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

export const methodNotAllowed: DiagnosticRule = {
  id: 'method-not-allowed',
  title: 'A method that is not allowed there',
  check: (input) => {
    const { status, method, url, errorDetail } = input.exchange;
    if (status !== 405 || isPreflight(input)) return [];
    const unknown = scimMethods.has(method) ? '' : `SCIM has no method ${method}. `;
    return [
      {
        rule: 'method-not-allowed',
        severity: 'only noted',
        requirement: 'MUST',
        title: `${method} not allowed`,
        explanation: `${unknown}${richValue(`${method} ${url.split('?')[0]}`)} was refused and changed nothing. ${richName(errorDetail ?? '', 200)}`,
        remedy: whoAsks(method),
        source: 'RFC 7644 section 3.2',
      },
    ];
  },
};

function whoAsks(method: string): string {
  return method === 'OPTIONS'
    ? 'A page in a browser asks whether it may send requests here. It may not: SCIM is spoken from server to server.'
    : 'Look what was built into the client, or what else uses this address: a scanner or a WebDAV client, for instance.';
}

const verbs: Readonly<Record<string, string>> = { PATCH: 'change', PUT: 'change', DELETE: 'delete' };

/** The client knows an id that is not here any more. */
export const unknownResource: DiagnosticRule = {
  id: 'unknown-resource',
  title: 'The client knows an id that is gone',
  check: ({ exchange }) => {
    if (exchange.status !== 404 || exchange.kind === 'refused') return [];
    const { resourceType, id } = requestTarget(exchange.url);
    const verb = verbs[exchange.method];
    if (!verb || !resourceType || !id) return [];
    return [
      {
        rule: 'unknown-resource',
        severity: 'only noted',
        requirement: 'MAY',
        title: 'Id is gone',
        explanation: `The client wants to ${verb} the ${resourceType.toLowerCase()} ${richValue(id)}, which is not here: it was deleted, the directory was cleared, or it belongs to another SCIM setting, and the client still remembers it. The 404 is right.`,
        remedy: 'Make the client forget what it knows and start anew.',
        source: 'RFC 7644 section 3.12',
      },
    ];
  },
};

/** Milliseconds from which a response is slow: clients send many requests in a row. */
const slow = 2000;

export const slowResponse: DiagnosticRule = {
  id: 'slow-answer',
  title: 'Slow answer',
  check: ({ exchange }) => {
    if (exchange.durationMs < slow) return [];
    return [
      {
        rule: 'slow-answer',
        severity: 'only noted',
        requirement: 'MAY',
        title: 'Slow answer',
        explanation: `It took ${(exchange.durationMs / 1000).toFixed(1)} seconds. Identity providers give up sooner or later, then try again.`,
        remedy: 'Look whether this machine is busy, or the tunnel far away.',
      },
    ];
  },
};
