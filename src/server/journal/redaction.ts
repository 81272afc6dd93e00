/**
 * Nothing secret may reach the journal: it is shown on projectors, exported and sent to support. Redacted are headers that
 * carry credentials, the token that came with the request wherever else it stands, and values of `password` and its kin
 * in bodies and URLs. Of a token the last four characters stay, so that it can be recognised.
 *
 * Addresses and bodies have files of their own.
 */

import { redactUrl } from './redact-url';
import { isSecretName } from './secret-names';
import { hidden, Secrets } from './secrets';
import { redactToken, shortestToken } from './without-secrets';

/** Those that credentials are known to stand in, and whatever else calls itself so. */
const credentialHeader = /^(?:x-auth|.*(?:authorization|authentication|cookie2?|jwt|jwt-assertion))$/i;

/** By name, as it came: nearly all requests have the same few. */
const known = new Map<string, boolean>();
const mostKnown = 1_000;

function isCredential(name: string): boolean {
  const found = known.get(name);
  if (found !== undefined) return found;
  const is = credentialHeader.test(name) || isSecretName(name);
  if (known.size < mostKnown) known.set(name, is);
  return is;
}

/**
 * Headers in their order, as name and value; credentials cut down to their scheme and last four characters.
 * @param redactValue for secrets that stand in any header
 */
export function redactHeaders(
  headers: readonly [string, string][],
  redactValue: (value: string) => string = (value) => value,
): [string, string][] {
  const redacted: [string, string][] = [];
  for (const [name, value] of headers) {
    redacted.push([name, redactValue(redactHeader(name, value))]);
  }
  return redacted;
}

function redactHeader(name: string, value: string): string {
  if (isCredential(name)) return redactCredential(name, value);
  if (value.includes('@') && /^host$/i.test(name)) return value.replace(/^.*@/, `${hidden}@`);
  // Proxies tell in a header what was asked of them.
  return value.includes('?') ? redactUrl(value, new Secrets()) : value;
}

/** The credential in an Authorization header without its scheme; null when there is none, or when it is one of ours. */
export function foreignTokenIn(authorization: string | undefined): string | null {
  if (authorization === undefined || isOurs.test(authorization)) return null;
  const token = authorization.trim().split(/\s+/).at(-1);
  return token !== undefined && token.length >= shortestToken ? token : null;
}

function redactCredential(name: string, value: string): string {
  if (!/authorization$/i.test(name)) return hidden;
  const words = value.trim().split(/\s+/);
  const schemes = words.slice(0, -1).filter((word) => /^(bearer|basic)$/i.test(word));
  const isBearer = !schemes.some((word) => /^basic$/i.test(word));
  return [...schemes, isBearer ? redactToken(words.at(-1) ?? '') : hidden].join(' ');
}

/** A token of ours, which is taken out of every text in any case. */
const isOurs = /^Bearer scimwb_[\w-]{8,}$/;

/** Words of ours in what is told: the page goes by them, whatever the password. */
const ours = new Set(['kind', 'severity', 'rule', 'resourceType', 'created', 'lastModified']);
/** The attributes that a write changed: all that stands there is the client's. */
const theirs = 'attributes';

/** The same for all texts of what is told of a request: subjects, changes, findings. */
export function redactTexts<Told>(told: Told, redactText: (text: string) => string): Told {
  const walk = (part: unknown, inTheirs: boolean): unknown => {
    if (typeof part === 'string') return redactText(part);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((element) => walk(element, inTheirs));
    const entries = Object.entries(part).map(([name, member]) =>
      ours.has(name) && !inTheirs ? [name, member] : [name, walk(member, inTheirs || name === theirs)],
    );
    return Object.fromEntries(entries);
  };
  return walk(told, false) as Told;
}
