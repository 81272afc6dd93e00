/**
 * Secrets in a body. It is parsed for this and written anew when it held one: patching its text would miss escapes and doubled
 * names. Where it can't be parsed, whatever follows a secret's name is taken out by pattern, rather too much than too little.
 */
import type { JsonValue } from '../../shared/scim/resource';
import { redactFilter } from './redact-filter';
import { redactUrl } from './redact-url';
import { hidden, longEnough, type Redacted } from './redacted';
import { concernsSecret, isSecretName, mayHoldSecret, secretWord, withPlainLetters } from './secret-names';

/** A body as it came, without its secrets. */
export function redactBody(body: string): Redacted<string> {
  // In UTF-16, which is read as UTF-8 and refused, every other byte of ordinary letters is 0.
  const text = body.includes('\0') ? body.replaceAll('\0', '') : body;
  if (text === '' || !mayHoldSecret.test(text)) return { value: body, secrets: [] };
  const parsed = parse(text);
  if (parsed === undefined) return redactUnreadable(text, body);
  const secrets: string[] = [];
  const value = redactValue(parsed, secrets);
  // A token of ours may be written in escapes.
  if (secrets.length === 0 && withPlainLetters(text) === text) return { value: body, secrets };
  return { value: JSON.stringify(value, null, text.includes('\n') ? 2 : 0), secrets: longEnough(secrets) };
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
  if (typeof value === 'string') return redactJsonText(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return hidden;
  if (Array.isArray(value)) return value.map((element) => redactValue(element, secrets, depth + 1));
  const isAboutSecret = isSecretOperation(value);
  const entries = Object.entries(value).map(([name, member]): [string, JsonValue] => {
    const key = name.toLowerCase();
    if (isSecretName(name) || (isAboutSecret && key === 'value')) return [name, hide(member, secrets)];
    if (typeof member === 'string' && (key === 'filter' || key === 'path'))
      return [name, redactExpression(member, secrets)];
    return [name, redactValue(member, secrets, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** A PATCH operation names the attribute in its path (RFC 7644 section 3.5.2). */
function isSecretOperation(operation: Record<string, JsonValue>): boolean {
  return Object.entries(operation).some(
    ([name, value]) => name.toLowerCase() === 'path' && typeof value === 'string' && concernsSecret(value),
  );
}

/** The filter of a search, the path of an operation, or that of one in a bulk request. */
function redactExpression(text: string, secrets: string[]): string {
  if (text.startsWith('/')) {
    const url = redactUrl(text);
    secrets.push(...url.secrets);
    return url.value;
  }
  const filter = redactFilter(text);
  // Without anything that is compared it is a name.
  if (filter.secrets.length === 0) return text;
  secrets.push(...filter.secrets);
  return filter.value;
}

/** Some clients send values as JSON in a text. */
function redactJsonText(text: string, secrets: string[]): string {
  if (!/^\s*[[{]/.test(text) || !mayHoldSecret.test(text)) return text;
  const inner = redactBody(text);
  secrets.push(...inner.secrets);
  return inner.value;
}

function hide(value: JsonValue, secrets: string[]): JsonValue {
  if (value === null || value === '' || typeof value === 'boolean') return value;
  const texts: string[] = typeof value === 'object' ? [JSON.stringify(value)] : [];
  textsIn(value, texts);
  secrets.push(...texts);
  return hidden;
}

function textsIn(value: JsonValue, texts: string[], depth = 0): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'number') texts.push(String(value));
  else if (typeof value === 'object' && value !== null && depth <= deepest)
    for (const member of Object.values(value)) textsIn(member, texts, depth + 1);
}

const name = `(?:${secretWord}|\\bvalue)`;
/** `"name": "…"` and `name=…`: to the end of the text, of the field, or of all where a list or an object begins. */
const member = new RegExp(
  `(${name}["']?\\s*)(:\\s*(?:[[{][\\s\\S]*|"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\r\\n}]*)|=\\s*(?:"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^&\\r\\n]*))`,
  'gi',
);
const element = new RegExp(`(<[\\w$.:-]{0,64}${secretWord}(?:\\s[^<>]*)?>)[^<]*`, 'gi');
/** Bounded, so that many beginnings without an end take no longer than one. */
const part = new RegExp(
  `(name="?[\\w$.:-]{0,64}${secretWord}"?(?:[^\\r\\n]{0,200}\\r?\\n){1,8}?\\r?\\n)[\\s\\S]*?(?=\\r?\\n--|$)`,
  'gi',
);

/** Broken JSON, forms, XML, anything: the value after a secret's name, and of an operation on one, is cut out. */
function redactUnreadable(text: string, body: string): Redacted<string> {
  const plain = withPlainLetters(text);
  const value = plain
    .replace(part, `$1${hidden}`)
    .replace(element, `$1${hidden}`)
    .replace(member, (_whole, before: string, after: string) => `${before}${after.charAt(0)}"${hidden}"`);
  return { value: value === plain && plain === text ? body : value, secrets: [] };
}
