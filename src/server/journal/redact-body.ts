/**
 * Secrets in a body. It is parsed for this and written anew when it held one: patching its text would miss escapes and doubled
 * names. Where it can't be parsed, whatever follows a secret's name is taken out by pattern, rather too much than too little.
 */
import type { JsonValue } from '../../shared/scim/resource';
import { requireParsable } from '../body-shape';
import { redactFilter } from './redact-filter';
import { redactUrl } from './redact-url';
import { concernsSecret, isSecretName, mayHoldSecret, secretWord, withPlainLetters } from './secret-names';
import { hidden, type Secrets } from './secrets';

/** Kept of one body, in characters. */
export const keptOfBody = 256 * 1024;

/**
 * A body as it came, without its secrets; at least its first `keptOfBody` characters.
 * @param secrets takes up what was taken out
 */
export function redactBody(body: string, secrets: Secrets): string {
  // In UTF-16, which is read as UTF-8 and refused, every other byte of ordinary letters is 0.
  const text = body.includes('\0') ? body.replaceAll('\0', '') : body;
  if (text === '' || !mayHoldSecret.test(text)) return body;
  const parsed = parse(text, secrets);
  if (parsed === undefined) return redactUnreadable(text, body, secrets);
  const hidingsBefore = secrets.hidings;
  const value = redactValue(parsed, secrets);
  if (secrets.tooMuch) return hidden;
  // A token of ours may be written in escapes.
  if (secrets.hidings === hidingsBefore && withPlainLetters(text) === text) return body;
  return JSON.stringify(value, null, text.includes('\n') ? 2 : 0);
}

/** In steps. */
const failedParsing = 100;

/** Undefined for what is no JSON, and for what would take too long to parse. */
function parse(text: string, secrets: Secrets): JsonValue | undefined {
  try {
    requireParsable(Buffer.from(text));
    return JSON.parse(text);
  } catch {
    secrets.spend(failedParsing);
    return undefined;
  }
}

/** Lists and objects are changed where they are: what was parsed is nobody else's. */
function redactValue(value: JsonValue, secrets: Secrets): JsonValue {
  secrets.spend(1);
  if (secrets.tooMuch) return hidden;
  if (typeof value === 'string') return redactJsonText(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) redactElements(value, secrets);
  else redactMembers(value, secrets);
  return value;
}

function redactElements(list: JsonValue[], secrets: Secrets): void {
  for (const [at, element] of list.entries()) {
    if (secrets.tooMuch) return;
    list[at] = redactValue(element, secrets);
  }
}

function redactMembers(object: Record<string, JsonValue>, secrets: Secrets): void {
  const isAboutSecret = isSecretOperation(object, secrets);
  for (const [name, member] of Object.entries(object)) {
    const key = name.toLowerCase();
    if (isSecretName(name) || (isAboutSecret && key === 'value')) object[name] = hide(member, secrets);
    else if (typeof member === 'string' && (key === 'filter' || key === 'path'))
      object[name] = redactExpression(member, secrets);
    else object[name] = redactValue(member, secrets);
  }
}

/**
 * A PATCH operation names the attribute in its path (RFC 7644 section 3.5.2); lists of names with values are how other protocols
 * write an attribute.
 */
function isSecretOperation(operation: Record<string, JsonValue>, secrets: Secrets): boolean {
  return Object.entries(operation).some(([key, value]) => {
    if (typeof value !== 'string') return false;
    const name = key.toLowerCase();
    if (name === 'path') return isWorthReading(value, secrets) && concernsSecret(value);
    return naming.has(name) && value.length < longestName && isSecretName(value);
  });
}

const naming = new Set(['name', 'key', 'attribute', 'attributename']);
const longestName = 200;

/** Reading one takes its time with every character. */
function isWorthReading(expression: string, secrets: Secrets): boolean {
  if (!mayHoldSecret.test(expression)) return false;
  secrets.spend(expression.length * 2);
  return !secrets.tooMuch;
}

/** The filter of a search, the path of an operation, or that of one in a bulk request. */
function redactExpression(text: string, secrets: Secrets): string {
  if (!isWorthReading(text, secrets)) return text;
  if (text.startsWith('/')) return redactUrl(text, secrets);
  const filter = redactFilter(text);
  // Without anything that is compared it is a name.
  if (filter.compared.length === 0) return text;
  for (const secret of filter.compared) secrets.hide(secret);
  return filter.value;
}

/** Some clients send values as JSON in a text. */
function redactJsonText(text: string, secrets: Secrets): string {
  return /^\s*[[{]/.test(text) && isWorthReading(text, secrets) ? redactBody(text, secrets) : text;
}

function hide(value: JsonValue, secrets: Secrets): JsonValue {
  if (value === null || value === '' || typeof value === 'boolean') return value;
  addTexts(value, secrets);
  if (typeof value === 'object' && !secrets.tooMuch) secrets.add(JSON.stringify(value));
  return secrets.hide('');
}

function addTexts(value: JsonValue, secrets: Secrets): void {
  secrets.spend(1);
  if (secrets.tooMuch) return;
  if (typeof value === 'string') secrets.add(value);
  else if (typeof value === 'number') secrets.add(String(value));
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) addTexts(member, secrets);
}

const name = `(?:${secretWord}|\\bvalue)`;
/** `"name": "…"` and `name=…`: to the end of the text, of the field, or of all where a list or an object begins. */
const member = new RegExp(
  `(${name}["']?\\s*)(:\\s*(?:[[{][\\s\\S]*|"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\r\\n}]*)|=\\s*(?:"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^&\\r\\n]*))`,
  'gi',
);
/** In a filter. */
const comparison = new RegExp(
  `(${secretWord}\\s+(?:eq|ne|co|sw|ew|g[te]|l[te])\\s+)(?:\\\\?"(?:[^"\\\\]|\\\\.)*"?|\\S+)`,
  'gi',
);
const element = new RegExp(`(<[\\w$.:-]{0,64}${secretWord}(?:\\s[^<>]*)?>)[^<]*`, 'gi');
/** A header of a form in parts (RFC 7578). */
const partName = new RegExp(`name="?[\\w$.:-]{0,64}${secretWord}`, 'i');
/** In lines. */
const mostPartHeaders = 8;

/** What stands between the empty line behind such a header and the next boundary is taken out. */
function withoutSecretParts(text: string): string {
  if (!partName.test(text)) return text;
  const kept: string[] = [];
  let headersLeft = 0;
  let isHiding = false;
  for (const line of text.split(/\r?\n/)) {
    if (isHiding && !line.startsWith('--')) continue;
    isHiding = false;
    kept.push(line);
    if (line.length > 5 && partName.test(line)) headersLeft = mostPartHeaders;
    else if (headersLeft > 0 && line === '') {
      kept.push(hidden);
      isHiding = true;
      headersLeft = 0;
    } else headersLeft = Math.max(0, headersLeft - 1);
  }
  return isHiding || kept.includes(hidden) ? kept.join('\r\n') : text;
}

/** Broken JSON, forms, XML, anything: the value after a secret's name, and of an operation on one, is cut out. */
function redactUnreadable(text: string, body: string, secrets: Secrets): string {
  const plain = withPlainLetters(text.slice(0, keptOfBody));
  const value = withoutSecretParts(plain)
    .replace(element, `$1${hidden}`)
    .replace(comparison, `$1${hidden}`)
    .replace(member, (_whole, before: string, after: string) => {
      const [sign, compared] = [after.charAt(0), after.slice(1).trim()];
      // What follows “value” is cut out, since it may be a secret; most often it is none.
      if (isSecretName(before.replace(/["'\s]+$/, ''))) secrets.add(compared.replace(/^["']|["']$/g, ''));
      return `${before}${sign}"${hidden}"`;
    });
  return value === text ? body : value;
}
