/**
 * Nothing secret may reach the journal: it is shown on projectors, exported and sent to support. Redacted are headers that
 * carry credentials, the token that came with the request wherever else it stands, and values of `password` and its kin
 * in bodies and URLs. Of a token the last four characters stay, so that it can be recognised.
 *
 * Addresses and bodies have files of their own.
 */

import { redactUrl } from './redact-url';
import { hidden } from './redacted';

/** Those that credentials are known to stand in, and whatever else calls itself so. */
const credentialHeader =
  /^(?:x-auth|.*(?:authorization|cookie2?|token|secret|passw(?:or)?d|pwd|api-?key|(?:access|private|subscription)-?key|credentials?|jwt-assertion))$/i;

/** By name, as it came: nearly all requests have the same few. */
const known = new Map<string, boolean>();
const mostKnown = 1_000;

function isCredential(name: string): boolean {
  const found = known.get(name);
  if (found !== undefined) return found;
  const is = credentialHeader.test(name);
  if (known.size < mostKnown) known.set(name, is);
  return is;
}

/** Shorter ones can't be told from ordinary text, and four of their characters would be too many. */
const shortestToken = 12;

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
  return value.includes('?') ? redactUrl(value).value : value;
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

function redactToken(token: string): string {
  return token.length < shortestToken ? hidden : `${hidden}${token.slice(-4)}`;
}

/** The same for all texts of a value. */
export function redactTexts<Value>(value: Value, secrets: readonly string[]): Value {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return redactText(part, secrets);
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(walk);
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, walk(member)]));
  };
  return walk(value) as Value;
}

/** A token of ours, wherever it stands: it may be pasted anywhere. */
const ourToken = /scimwb_[\w-]{8,}/g;
/** Looked for in every text: rarer than the letters at the beginning, with which a search stops at every other word. */
const partOfOurs = 'wb_';
/** With one that is taken out of every text in any case. */
const isOurs = /^Bearer scimwb_[\w-]{8,}$/;

/** @param secrets found elsewhere in the same exchange */
export function redactText(text: string, secrets: readonly string[]): string {
  let safe = text;
  for (const secret of secrets) safe = withoutSecret(safe, secret);
  return safe.includes(partOfOurs) ? safe.replace(ourToken, redactToken) : safe;
}

/** Texts that tell of what came may hold no more than its beginning. */
const toldAtLeast = 48;

function withoutSecret(text: string, secret: string): string {
  const beginning = secret.slice(0, toldAtLeast);
  let at = text.indexOf(beginning);
  if (at < 0) return text;
  if (secret.length <= toldAtLeast) return text.replaceAll(secret, redactToken(secret));
  let safe = text;
  for (; at >= 0; at = safe.indexOf(beginning)) {
    let length = toldAtLeast;
    while (length < secret.length && safe[at + length] === secret[length]) length += 1;
    const told = length === secret.length ? redactToken(secret) : hidden;
    safe = safe.slice(0, at) + told + safe.slice(at + length);
  }
  return safe;
}
