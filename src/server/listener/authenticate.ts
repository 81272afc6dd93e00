/**
 * The token decides which SCIM setting, and so which directory, a request belongs to (RFC 6750, RFC 7644 section 2). Every
 * endpoint below the base URL asks for it, discovery too: the port may be exposed through a tunnel, and strangers shall learn
 * nothing. (RFC 7644 section 4 lets a service provider decide that.)
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '../../shared/finding';
import { ScimError } from '../protocol/scim-error';
import { createToleranceUse } from '../protocol/tolerances';
import type { Authentication } from '../settings/authentication';
import type { ScimSettings } from '../settings/scim-settings';
import { slashTolerances } from './rewrite-url';

type Refusal = Extract<Authentication, { ok: false }>;

/** For the client: what is wrong, and no more than whoever sent the token knows. */
const refusalDetails: Record<Refusal['reason'], string> = {
  missing:
    'The request has no Authorization header. Send “Authorization: Bearer” and the token of the SCIM setting.',
  'wrong scheme': 'The Authorization header must have the form “Bearer <token>”.',
  malformed: 'The Authorization header can’t be read. It must have the form “Bearer <token>”.',
  unknown: 'The bearer token is not one of this server.',
  'json web token':
    'The bearer token is a JSON Web Token. This server takes the token that it has given out.',
  revoked: 'The bearer token has been revoked.',
  expired: 'The bearer token has expired.',
  'setting deleted': 'The SCIM setting of this bearer token has been deleted.',
};

export function createAuthenticate(settings: Pick<ScimSettings, 'authenticate'>) {
  return async function authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { exchange } = request;
    const authentication = settings.authenticate(request.headers.authorization);
    exchange.authentication = authentication;
    if (!authentication.ok) {
      exchange.findings.push(refusalFinding(authentication));
      reply.header('www-authenticate', challenge(authentication.reason));
      throw new ScimError(401, refusalDetails[authentication.reason]);
    }
    const tolerances = createToleranceUse(authentication.setting);
    exchange.tolerances = tolerances;
    for (const id of authentication.tolerances) tolerances.tolerate(id);
    for (const id of slashTolerances(request.originalUrl)) tolerances.tolerate(id);
  };
}

/** RFC 6750 section 3: without credentials no error code is given. */
function challenge(reason: Refusal['reason']): string {
  const realm = 'Bearer realm="SCIM Workbench"';
  return reason === 'missing' ? realm : `${realm}, error="invalid_token"`;
}

const refusalTitles: Record<Refusal['reason'], string> = {
  missing: 'No token',
  'wrong scheme': 'Not a bearer token',
  malformed: 'Unreadable Authorization header',
  unknown: 'Unknown token',
  'json web token': 'JSON Web Token instead of our token',
  revoked: 'Revoked token',
  expired: 'Expired token',
  'setting deleted': 'Token of a deleted SCIM setting',
};

function refusalFinding({ reason, detail }: Refusal): Finding {
  return {
    rule: `token-${reason.replaceAll(' ', '-')}`,
    severity: 'violation',
    title: refusalTitles[reason],
    explanation: detail,
    remedy:
      'Copy the token of this SCIM setting and paste it, without “Bearer”, where the identity provider asks for it. Where it is lost, make a new one.',
    source: 'RFC 6750 section 2.1',
  };
}
