/**
 * Secrets in a body: members and parameters by their name, operations and filters on them, at any depth. A body that may hold a secret is written
 * anew from what was parsed: patching its text would miss escapes and doubled names. Where it can't be parsed it is hidden whole.
 */

import { hidden } from '../../shared/hidden-secret';
import type { JsonValue } from '../../shared/scim/resource';
import { isSecretName, mayHoldSecret, secretEnd } from '../../shared/scim/secret-names';
import { requireWithinJsonLimits } from '../scim/json-limits';
import type { FoundSecrets } from './found-secrets';
import { redactFilter, redactParameters, redactUrl } from './redact-url';

/** Instead of a body. */
export const hiddenBody = `${hidden} Hidden: this may hold a secret and can’t be read as JSON.`;

/** As the token endpoint takes them; there, names that nobody chose have been hidden already. */
const form = /^(?:[\w.%+•-]+=[^&\s"'{}<>]*(?:&|$))+$/;

/**
 * A body as it came, without its secrets.
 * @param secrets takes up what was taken out
 */
export function redactBody(body: string, secrets: FoundSecrets): string {
  // In UTF-16, which is read as UTF-8 and refused, every other byte of ordinary letters is 0.
  const text = body.includes('\0') ? body.replaceAll('\0', '') : body;
  if (!mayHoldSecret.test(text)) return body;
  if (form.test(text)) return redactParameters(text, secrets);
  const value = parse(text);
  if (value === undefined) return hiddenBody;
  const redacted = new BodyRedaction(secrets).value(value);
  return JSON.stringify(redacted, null, text.includes('\n') ? 2 : 0);
}

/** Undefined for what is no JSON, and for what would take too long to parse. */
function parse(text: string): JsonValue | undefined {
  try {
    requireWithinJsonLimits(Buffer.from(text));
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Paths, filters and JSON in texts that are read in one body: a bulk request has 1,000 operations. Further ones are hidden whole. */
const mostExpressions = 4_000;
/** In characters, of one of them. */
const longestExpression = 16_000;
/** How lists of names with values, as other protocols write attributes, say the name. */
const naming = /^(?:name|key|attribute|attributename)$/i;
/** In characters. */
const longestName = 200;

class BodyRedaction {
  private expressionsLeft = mostExpressions;

  private readonly secrets: FoundSecrets;

  constructor(secrets: FoundSecrets) {
    this.secrets = secrets;
  }

  value(value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((element) => this.value(element));
    const isAboutSecret = Object.entries(value).some(([name, member]) => namesSecret(name, member));
    const members = Object.entries(value).map(([name, member]) => [
      name,
      isSecretName(name) || (isAboutSecret && /^value$/i.test(name))
        ? this.hide(member)
        : this.member(name, member),
    ]);
    return Object.fromEntries(members);
  }

  private member(name: string, value: JsonValue): JsonValue {
    if (typeof value !== 'string' || !/^(?:filter|path)$/i.test(name)) return this.value(value);
    return this.expression(value, (text) =>
      text.startsWith('/') ? redactUrl(text, this.secrets) : redactFilter(text, this.secrets),
    );
  }

  /** Some clients send values as JSON in a text. */
  private text(text: string): string {
    if (!/^\s*[[{]/.test(text)) return text;
    return this.expression(text, () => {
      const value = parse(text);
      return value === undefined ? hidden : JSON.stringify(this.value(value));
    });
  }

  private expression(text: string, redact: (text: string) => string): string {
    if (!mayHoldSecret.test(text)) return text;
    this.expressionsLeft -= 1;
    if (this.expressionsLeft >= 0 && text.length <= longestExpression) return redact(text);
    this.secrets.add(text);
    return hidden;
  }

  /** Instead of the value of a secret; all texts in it are one. */
  private hide(value: JsonValue): JsonValue {
    if (value === null || value === '' || typeof value === 'boolean') return value;
    this.take(value);
    return hidden;
  }

  private take(value: JsonValue): void {
    if (typeof value !== 'object') this.secrets.add(String(value));
    else if (value !== null) for (const member of Object.values(value)) this.take(member);
  }
}

/** A PATCH operation names its attribute in its path (RFC 7644 section 3.5.2). */
function namesSecret(name: string, value: JsonValue): boolean {
  if (typeof value !== 'string' || !mayHoldSecret.test(value)) return false;
  if (/^path$/i.test(name)) return value.length > longestExpression || secretEnd(value) >= 0;
  return naming.test(name) && value.length <= longestName && isSecretName(value);
}
