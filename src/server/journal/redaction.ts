/**
 * Nothing secret may reach the journal: it is shown on projectors, exported and sent to support. Redacted are headers that
 * carry credentials, the token that came with the request wherever else it stands, and values of `password` and its kin
 * in bodies and URLs. Of a token the last four characters stay, so that it can be recognised.
 *
 * A body is parsed for this and written anew when it held a secret: patching its text would miss escapes and doubled
 * names. Where it can't be parsed, whatever follows a secret's name is taken out by pattern.
 */
import type { JsonValue } from '../../shared/scim/resource';

export const hidden = '••••••••';

const credentialHeaders = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'api-key',
  'x-auth-token',
]);
const mayHoldSecret = /passw|secret|token|api_?key|credential|\\u00/i;
const secretName = /(^|[:.])(password|client_?secret|secret|access_?token|refresh_?token|token|api_?key)$/i;

/** Shorter ones can't be told from ordinary text, and four of their characters would be too many. */
const shortestToken = 12;

export interface Redacted<Value> {
  value: Value;
  /** What was taken out, so that it can be taken out of what repeats it. */
  secrets: string[];
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
    const isCredential = credentialHeaders.has(name.toLowerCase());
    redacted.push([name, redactValue(isCredential ? redactCredential(name, value) : value)]);
  }
  return redacted;
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
  for (const secret of secrets)
    if (safe.includes(secret)) safe = safe.replaceAll(secret, redactToken(secret));
  return safe.includes(partOfOurs) ? safe.replace(ourToken, redactToken) : safe;
}

const secretParameter = /([?&](?:password|client_?secret|access_?token|token|api_?key)=)([^&]*)/gi;
const secretInFilter = /(passw\w*(?:\+|%20|\s)+\w\w(?:\+|%20|\s)+)(%22|")((?:(?!%22|"|&).)*)/gi;

/** RFC 3986 section 3.2.1, where a request names the whole address. */
const userInfo = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]*)(?=@)/i;

/** Secrets in the query: `?access_token=…`, `filter=password eq "…"`, and in front of the host. */
export function redactUrl(url: string): Redacted<string> {
  if (url.startsWith('/') && !mayHoldSecret.test(url)) return { value: url, secrets: [] };
  const secrets: string[] = [];
  const cut = (before: string, secret: string) => {
    secrets.push(secret, decoded(secret));
    return `${before}${hidden}`;
  };
  const value = url
    .replace(userInfo, (_whole, scheme: string, secret: string) => cut(scheme, secret))
    .replace(secretParameter, (_whole, name: string, secret: string) => cut(name, secret))
    .replace(secretInFilter, (_whole, test: string, quote: string, secret: string) =>
      cut(test + quote, secret),
    );
  return { value, secrets: longEnough(secrets) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A body as it came, without its secrets. */
export function redactBody(text: string): Redacted<string> {
  if (text === '' || !mayHoldSecret.test(text)) return { value: text, secrets: [] };
  const parsed = parse(text);
  if (parsed === undefined) return { value: redactUnreadable(text), secrets: [] };
  const secrets: string[] = [];
  const value = redactValue(parsed, secrets);
  if (secrets.length === 0) return { value: text, secrets };
  return { value: JSON.stringify(value, null, text.includes('\n') ? 2 : 0), secrets: longEnough(secrets) };
}

/** A few characters could stand anywhere by chance. */
function longEnough(secrets: string[]): string[] {
  return secrets.filter((secret) => secret.length >= 4);
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const deepest = 100;

function redactValue(value: JsonValue, secrets: string[], depth = 0): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return hidden;
  if (Array.isArray(value)) return value.map((element) => redactValue(element, secrets, depth + 1));
  const concernsSecret = isSecretOperation(value);
  const entries = Object.entries(value).map(([name, member]): [string, JsonValue] => {
    const isSecret = secretName.test(name) || (concernsSecret && name.toLowerCase() === 'value');
    return [name, isSecret ? hide(member, secrets) : redactValue(member, secrets, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** A PATCH operation names the attribute in its path (RFC 7644 section 3.5.2). */
function isSecretOperation(operation: Record<string, JsonValue>): boolean {
  return Object.entries(operation).some(
    ([name, value]) =>
      name.toLowerCase() === 'path' && typeof value === 'string' && secretName.test(value.trim()),
  );
}

function hide(value: JsonValue, secrets: string[]): JsonValue {
  if (value === null || value === '') return value;
  secrets.push(typeof value === 'string' ? value : JSON.stringify(value));
  return hidden;
}

/** Broken JSON, forms, anything: the value after a secret's name, and of an operation on one, is cut out. */
function redactUnreadable(text: string): string {
  const name = '(?:password|client_?secret|secret|access_?token|refresh_?token|token|api_?key|value)';
  return text.replace(
    new RegExp(`(${name}["']?\\s*[:=]\\s*)("(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s,&}\\]]+)`, 'gi'),
    `$1"${hidden}"`,
  );
}
