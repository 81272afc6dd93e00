/**
 * The token endpoint of the OAuth 2.0 client credentials grant (RFC 6749 sections 4.4 and 5): a client ID and a client secret
 * against an access token. It stands below the base URL, where whatever leads to the SCIM endpoints leads to it too, and
 * at `/oauth/token` beside it, for consoles that take the host alone. It speaks OAuth, not SCIM: a form comes, plain JSON goes.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../settings/authentication';
import type { ScimSettings } from '../settings/scim-settings';
import { tokenBodyLimit } from './admission';
import { refusalFinding } from './auth-failure-texts';
import { nameCodings, requireUncoded } from './body-text';
import { asScimError } from './error-responses';
import type { FailedAuthThrottle } from './failed-auth-throttle';
import { refuseOtherMethods } from './fastify-binding';
import { readTokenRequest, type UnreadTokenRequest, withoutSecrets } from './token-request';

/** Relative to the base URL, and to the root. */
export const tokenPath = '/oauth/token';

export interface TokenEndpointOptions {
  settings: Pick<ScimSettings, 'grantAccess'>;
  throttle: FailedAuthThrottle;
}

export function tokenEndpoint(scope: FastifyInstance, options: TokenEndpointOptions): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: tokenBodyLimit }, (request, body, done) => {
    try {
      requireUncoded(request, body);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    request.exchange.requestText = withoutSecrets(String(body));
    done(null, body);
  });
  scope.setErrorHandler((error, request, reply) => {
    const { status, detail } = asScimError(error, request);
    nameCodings(request, reply.code(status));
    return sendError(reply, request, status < 500 ? 'invalid_request' : 'server_error', detail);
  });
  scope.post(tokenPath, (request, reply) => handleTokenRequest(request, reply, options));
  refuseOtherMethods(scope, tokenPath, ['POST']);
}

async function handleTokenRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { settings, throttle }: TokenEndpointOptions,
): Promise<FastifyReply> {
  const { exchange, headers } = request;
  const body = typeof request.body === 'string' ? request.body : '';
  const asked = readTokenRequest({
    contentType: headers['content-type'],
    authorization: headers.authorization,
    body,
  });
  if (!asked.ok) return refuseUnread(asked, request, reply);
  const grant = settings.grantAccess(asked);
  exchange.authentication = grant;
  if (!grant.ok) {
    const held = await throttle.hold(exchange.client, `${asked.clientId}:${asked.clientSecret}`);
    return refuseClient(grant, held, request, reply);
  }
  exchange.stage = 'sign-in';
  const { accessToken, expiresIn } = grant;
  return sendJson(reply, { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn });
}

function refuseUnread(
  { error, description }: UnreadTokenRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  request.exchange.findings.push({
    rule: 'token-request',
    severity: 'will not arrive',
    requirement: 'MUST',
    title: 'Token request not understood',
    explanation: `A token request is a POST of a form with \`grant_type=client_credentials\`, client ID and client secret. ${description}`,
    remedy:
      'Choose OAuth 2.0 client credentials in the identity provider, with the values from **Settings**.',
    source: 'RFC 6749 section 4.4.2',
  });
  if (error === 'invalid_client') challenge(reply);
  return sendError(reply.code(error === 'invalid_client' ? 401 : 400), request, error, description);
}

function refuseClient(
  refusal: Refusal,
  held: { count: number; heldMs: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  request.exchange.findings.push(refusalFinding(refusal, held));
  challenge(reply);
  return sendError(reply.code(401), request, 'invalid_client', 'Client ID and client secret are not valid.');
}

/** RFC 6749 section 5.2: in the scheme that a client may use here. */
function challenge(reply: FastifyReply): void {
  reply.header('www-authenticate', 'Basic realm="SCIM Workbench", charset="UTF-8"');
}

function sendError(
  reply: FastifyReply,
  { exchange }: FastifyRequest,
  error: string,
  description: string,
): FastifyReply {
  exchange.errorDetail = description;
  return sendJson(reply, { error, error_description: inAscii(description) });
}

/** RFC 6749 section 5.2 allows printable ASCII without quotation mark and backslash. */
function inAscii(text: string): string {
  return text
    .replace(/[“”"]/g, "'")
    .replace(/[’]/g, "'")
    .replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, '?');
}

/** RFC 6749 section 5.1: never cached. */
function sendJson(reply: FastifyReply, body: object): FastifyReply {
  reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}
