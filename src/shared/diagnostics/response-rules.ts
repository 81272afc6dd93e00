/** Rules about responses. */

import { isDoubledEndpoint, requestTarget } from '../activity/request-target';
import type { ExchangeSummary } from '../exchange';
import type { Severity } from '../finding';
import type { DiagnosedFinding, DiagnosticInput, DiagnosticRule, KnownUser } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';
import { isPreflight } from './browser-rules';
import { nameOf } from './user-findings';

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
        severity: severityOfRefusedWrite(input.exchange),
        requirement: 'MUST',
        title: `${method} not allowed`,
        explanation: `${unknown}${richValue(`${method} ${url.split('?')[0]}`)} was refused and changed nothing. ${richName(errorDetail ?? '', 200)}`,
        remedy: whoAsks(input.exchange),
        source: 'RFC 7644 section 3.2',
      },
    ];
  },
};

const writes: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Who was to be created is not here; who was to be changed or deleted stays as before. */
function severityOfRefusedWrite({ method, url }: ExchangeSummary): Severity {
  if (!isWriteToResource(method, url)) return 'only noted';
  return method === 'POST' ? 'will not arrive' : 'value is wrong';
}

function isWriteToResource(method: string, url: string): boolean {
  return writes.has(method) && requestTarget(url).resourceType !== null;
}

function whoAsks({ method, url }: ExchangeSummary): string {
  if (method === 'OPTIONS')
    return 'A page in a browser asks whether it may send requests here. It may not: SCIM is spoken from server to server.';
  if (isWriteToResource(method, url))
    return 'A resource is created by POST to its endpoint, and changed or deleted at its own address, which ends in the `id` that this server gave it. Look how the client puts the address together.';
  return 'Look what was built into the client, or what else uses this address: a scanner or a WebDAV client, for instance.';
}

const verbs: Readonly<Record<string, string>> = { PATCH: 'change', PUT: 'change', DELETE: 'delete' };

/** The client knows an id that is not here any more, or takes another attribute for the id. */
export const unknownResource: DiagnosticRule = {
  id: 'unknown-resource',
  title: 'The client knows an id that is gone',
  causes: ['another-attribute-as-id'],
  check: ({ exchange, users }) => {
    if (exchange.status !== 404 || exchange.kind === 'refused') return [];
    const { resourceType, id } = requestTarget(exchange.url);
    const verb = verbs[exchange.method];
    if (!verb || !resourceType || !id) return [];
    const asked = `The client wants to ${verb} the ${resourceType.toLowerCase()} ${richValue(id)}`;
    const meant = resourceType.toLowerCase() === 'user' ? userMeantBy(id, users) : null;
    const found = meant === null ? idIsGone(asked, exchange.method) : anotherAttributeAsId(asked, meant);
    return [{ rule: 'unknown-resource', ...found, source: 'RFC 7644 section 3.12' }];
  },
};

/** Who is deleted is gone as was meant; who is to be changed is nobody here. */
function idIsGone(asked: string, method: string): Omit<DiagnosedFinding, 'rule'> {
  return {
    severity: method === 'DELETE' ? 'only noted' : 'will not arrive',
    requirement: 'MAY',
    title: 'Id is gone',
    explanation: `${asked}, which is not here: it was deleted, the directory was cleared, or it belongs to another SCIM setting, and the client still remembers it. The 404 is right.`,
    remedy: 'Make the client forget what it knows and start anew.',
  };
}

interface UserMeant {
  user: KnownUser;
  attribute: string;
}

function userMeantBy(id: string, users: DiagnosticInput['users']): UserMeant | null {
  for (const attribute of ['externalId', 'userName']) {
    const [user] = users?.having(attribute, id) ?? [];
    if (user !== undefined) return { user, attribute };
  }
  return null;
}

function anotherAttributeAsId(asked: string, { user, attribute }: UserMeant): Omit<DiagnosedFinding, 'rule'> {
  return {
    cause: 'another-attribute-as-id',
    severity: 'value is wrong',
    requirement: 'MUST',
    title: `${attribute} in place of the id`,
    explanation: `${asked}. That is the \`${attribute}\` of ${nameOf(user.attributes) ?? 'a user'}, whose \`id\` here is ${richValue(user.id)}, so that nothing was done.`,
    remedy:
      'Let the client keep the `id` that the response to its POST or look-up gave, and address users by it.',
  };
}

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
