/**
 * Reads a bearer token from an Authorization header (RFC 6750 section 2.1; the scheme's case doesn't matter, RFC 9110
 * section 11.1), or a user name and a password (RFC 7617). People paste tokens into fields that add the scheme themselves, or don't: what they end up sending is
 * read too, and named.
 */
import type { AuthorizationTolerance } from './authentication';

export type AuthorizationHeader =
  | { kind: 'token'; token: string; tolerances: AuthorizationTolerance[] }
  | ({ kind: 'basic' } & BasicCredentials)
  | { kind: 'unreadable basic' }
  | { kind: 'missing' }
  | { kind: 'no token' }
  | { kind: 'other scheme'; scheme: string }
  | { kind: 'quoted' }
  | { kind: 'not a token' };

export interface BasicCredentials {
  user: string;
  password: string;
}

/** What clients send when they are set up for another kind of authentication. */
const OTHER_SCHEMES = ['Digest', 'Negotiate', 'NTLM', 'DPoP', 'Token', 'ApiKey', 'SSWS', 'OAuth'];
const BASIC = /^basic\s+/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** What nearly every request carries, read without a look at all that people paste. */
const USUAL = /^Bearer ((?!bearer$)[A-Za-z0-9\-._~+/]+=*)$/i;
const BEARER = /^bearer(?:\s+|$)/i;
/** RFC 6750: `b64token`. */
const TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
const QUOTED = /^(?:".*"|'.*'|<.*>|“.*”)$/;

export function readAuthorizationHeader(header: string | undefined): AuthorizationHeader {
  const usual = header === undefined ? null : USUAL.exec(header);
  if (usual?.[1] !== undefined) return { kind: 'token', token: usual[1], tolerances: [] };
  const text = header?.trim() ?? '';
  if (text === '') return { kind: 'missing' };
  if (BASIC.test(text)) return readBasic(text.replace(BASIC, ''));
  const scheme = otherScheme(text);
  if (scheme) return { kind: 'other scheme', scheme };
  const { rest, schemes } = withoutSchemes(text);
  if (rest === '') return { kind: 'no token' };
  if (QUOTED.test(rest)) return { kind: 'quoted' };
  if (!TOKEN.test(rest)) return { kind: 'not a token' };
  return { kind: 'token', token: rest, tolerances: tolerancesFor(schemes) };
}

/** RFC 7617 section 2: everything before the first colon is the user name. */
function readBasic(credentials: string): AuthorizationHeader {
  if (!BASE64.test(credentials)) return { kind: 'unreadable basic' };
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return { kind: 'unreadable basic' };
  return { kind: 'basic', user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** A word alone may be a token. */
function otherScheme(text: string): string | undefined {
  const [first, ...others] = text.split(/\s+/, 2);
  if (others.length === 0) return undefined;
  return OTHER_SCHEMES.find((scheme) => scheme.toLowerCase() === first?.toLowerCase());
}

function withoutSchemes(text: string): { rest: string; schemes: number } {
  let rest = text;
  let schemes = 0;
  while (BEARER.test(rest)) {
    rest = rest.replace(BEARER, '');
    schemes += 1;
  }
  return { rest, schemes };
}

function tolerancesFor(schemes: number): AuthorizationTolerance[] {
  if (schemes === 1) return [];
  return schemes === 0 ? ['bare-token'] : ['doubled-bearer'];
}
