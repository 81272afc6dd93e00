/**
 * The token decides which SCIM setting, and so which directory, a request belongs to (RFC 6750, RFC 7644 section 2). It comes as
 * a bearer token, as an access token that the token endpoint gave, or as the password of HTTP Basic. Every endpoint below
 * the base URL asks for it, since the port may be exposed through a tunnel, but for the one that says how to sign in: RFC 7643
 * section 5 has the authentication schemes publicly accessible. What it says is true of every SCIM setting.
 */
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { ScimError } from '../scim/scim-error';
import { createToleranceUse } from '../scim/tolerances';
import type { Authenticated, Refusal } from '../settings/authentication';
import type { ScimSettings } from '../settings/scim-settings';
import { authFailureDetail, refusalFinding, refusedFormFinding } from './auth-failure-texts';
import { configEndpoint } from './discovery-routes';
import type { FailedAuthThrottle } from './failed-auth-throttle';
import { addressTolerances } from './rewrite-url';

export interface AuthenticateOptions {
  settings: Pick<ScimSettings, 'authenticate'>;
  throttle: FailedAuthThrottle;
}

/** A hook without a promise, which every request would pay for, where the token is accepted. */
export function createAuthenticate({ settings, throttle }: AuthenticateOptions) {
  return function authenticate(
    request: FastifyRequest,
    reply: FastifyReply,
    done: HookHandlerDoneFunction,
  ): void {
    const authentication = settings.authenticate(request.headers.authorization);
    request.exchange.authentication = authentication;
    if (authentication.ok) {
      admit(authentication, request, reply);
      done();
    } else if (authentication.reason === 'missing' && isPublic(request)) done();
    else refuse(authentication, request, reply, throttle).catch(done);
  };
}

function isPublic({ method, routeOptions }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && routeOptions.url?.endsWith(configEndpoint) === true;
}

async function refuse(
  refusal: Refusal,
  { exchange, headers }: FastifyRequest,
  reply: FastifyReply,
  throttle: FailedAuthThrottle,
): Promise<never> {
  const held = await throttle.hold(exchange.client, headers.authorization);
  exchange.findings.push(refusalFinding(refusal, held));
  reply.header('www-authenticate', challenges(refusal.reason, headers.authorization));
  throw new ScimError(401, authFailureDetail(refusal));
}

/** From here on the switches of the SCIM setting decide. */
function admit(
  authenticated: Authenticated,
  { exchange, url, originalUrl }: FastifyRequest,
  reply: FastifyReply,
): void {
  const tolerances = createToleranceUse(authenticated.setting);
  exchange.tolerances = tolerances;
  for (const id of authenticated.tolerances) {
    if (!tolerances.isOn(id)) {
      exchange.findings.push(refusedFormFinding(id));
      reply.header('www-authenticate', challenges('malformed', undefined));
    }
    tolerances.tolerate(id);
  }
  if (url === originalUrl) return;
  for (const { id, details } of addressTolerances(originalUrl)) tolerances.tolerate(id, details);
}

const bearer = 'Bearer realm="SCIM Workbench"';
const basic = 'Basic realm="SCIM Workbench", charset="UTF-8"';

/** RFC 6750 section 3: without credentials no error code is given. RFC 7617 section 2 for whoever sends Basic. */
function challenges(reason: Refusal['reason'], authorization: string | undefined): string | string[] {
  if (reason === 'missing') return [bearer, basic];
  const refused = `${bearer}, error="invalid_token"`;
  return /^\s*basic\b/i.test(authorization ?? '') ? [basic, refused] : refused;
}
