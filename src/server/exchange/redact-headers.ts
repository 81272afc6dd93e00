/** Credentials in headers. Of a token the last four characters stay, so that it can be recognised. */

import { hidden } from '../../shared/hidden-secret';
import { isSecretName } from '../../shared/scim/secret-names';
import { FoundSecrets, redactToken, shortestToken } from './found-secrets';
import { redactUrl } from './redact-url';

/** Those that credentials are known to stand in, and whatever else calls itself so. */
const credentialHeader = /^(?:x-auth|.*(?:authorization|authentication|cookie2?|jwt|jwt-assertion))$/i;

/**
 * Headers in their order, as name and value; credentials cut down to their scheme and last four characters.
 * @param redactValue for secrets that stand in any header
 */
export function redactHeaders(
  headers: readonly [string, string][],
  redactValue: (value: string) => string = (value) => value,
): [string, string][] {
  return headers.map(([name, value]) => [name, redactValue(redactHeader(name, value))]);
}

function redactHeader(name: string, value: string): string {
  if (isCredential(name)) return redactCredential(name, value);
  if (value.includes('@') && /^host$/i.test(name)) return value.replace(/^.*@/, `${hidden}@`);
  // Proxies tell in a header what was asked of them.
  return value.includes('?') ? redactUrl(value, new FoundSecrets()) : value;
}

/** By name: nearly all requests and responses have the same few. */
const known = new Map<string, boolean>();
const mostKnown = 1_000;

function isCredential(name: string): boolean {
  const found = known.get(name);
  if (found !== undefined) return found;
  const is = credentialHeader.test(name) || isSecretName(name);
  if (known.size < mostKnown) known.set(name, is);
  return is;
}

function redactCredential(name: string, value: string): string {
  if (!/authorization$/i.test(name)) return hidden;
  const words = value.trim().split(/\s+/);
  const schemes = words.slice(0, -1).filter((word) => /^(bearer|basic)$/i.test(word));
  const isBasic = schemes.some((word) => /^basic$/i.test(word));
  return [...schemes, isBasic ? hidden : redactToken(words.at(-1) ?? '')].join(' ');
}

/** A token of ours, which is taken out of every text in any case. */
const isOurs = /^Bearer scimwb_[\w-]{8,}$/;

/** The credential in an Authorization header without its scheme; null when there is none, or when it is one of ours. */
export function foreignTokenIn(authorization: string | undefined): string | null {
  if (authorization === undefined || isOurs.test(authorization)) return null;
  const token = authorization.trim().split(/\s+/).at(-1);
  return token !== undefined && token.length >= shortestToken ? token : null;
}
