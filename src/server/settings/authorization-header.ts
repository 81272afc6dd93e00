/**
 * Reads a bearer token from an Authorization header (RFC 6750 section 2.1; the scheme's case doesn't matter, RFC 9110
 * section 11.1). People paste tokens into fields that add the scheme themselves, or don't: what they end up sending is
 * read too, and named.
 */
import type { AuthorizationTolerance } from './authentication';

export type AuthorizationHeader =
  | { kind: 'token'; token: string; tolerances: AuthorizationTolerance[] }
  | { kind: 'missing' }
  | { kind: 'no token' }
  | { kind: 'other scheme'; scheme: string }
  | { kind: 'quoted' }
  | { kind: 'not a token' };

/** What clients send when they are set up for another kind of authentication. */
const OTHER_SCHEMES = ['Basic', 'Digest', 'Negotiate', 'NTLM', 'DPoP', 'Token', 'ApiKey', 'SSWS'];
const BEARER = /^bearer(?:\s+|$)/i;
/** RFC 6750: `b64token`. */
const TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
const QUOTED = /^(?:".*"|'.*'|<.*>|“.*”)$/;

export function readAuthorizationHeader(header: string | undefined): AuthorizationHeader {
  const text = header?.trim() ?? '';
  if (text === '') return { kind: 'missing' };
  const scheme = otherScheme(text);
  if (scheme) return { kind: 'other scheme', scheme };
  const { rest, schemes } = withoutSchemes(text);
  if (rest === '') return { kind: 'no token' };
  if (QUOTED.test(rest)) return { kind: 'quoted' };
  if (!TOKEN.test(rest)) return { kind: 'not a token' };
  return { kind: 'token', token: rest, tolerances: tolerancesFor(schemes) };
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
