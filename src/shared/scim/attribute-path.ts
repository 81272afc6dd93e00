/**
 * Attribute notation (RFC 7644 section 3.10): `userName`, `name.givenName`,
 * `urn:ietf:params:scim:schemas:core:2.0:User:name.givenName`. URNs, names and sub-names compare case-insensitively.
 *
 * A URN contains colons and dots of its own ("2.0"), so a path is read from its end: what follows the last colon is the
 * attribute and, after a dot, the sub-attribute. Text alone does not distinguish `…:2.0:User` (an extension as a whole) from an
 * attribute `User` of a schema `…:2.0`; only a schema can, so that choice is left to `resolveAttribute`.
 */

/** Position is counted from 0 in the text that was given. */
export class PathSyntaxError extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.name = 'PathSyntaxError';
    this.position = position;
  }
}

/** An attribute path as it was written, in its upper and lower case. */
export interface AttributePath {
  /** URN before the attribute name, or null. */
  schema: string | null;
  attribute: string;
  subAttribute: string | null;
}

export const maximumPathLength = 1_000;

const attributeName = /^[A-Za-z$][A-Za-z0-9_$-]*$/;
/** What stands last in a URN without a name behind its version: `urn:example:Device:1.0`, or `…:2.0User` by a slip. No attribute begins with a digit. */
const schemaVersion = /^\d+(\.\d+)*[A-Za-z]*$/;
const urnPrefix = /^(urn:|https?:\/\/)/i;

/** True for what may stand as an attribute name: a letter, then letters, digits, `-`, `_`; `$` for `$ref`. */
export function isAttributeName(text: string): boolean {
  return attributeName.test(text);
}

/** True for text that begins like a schema URN (RFC 7643 section 3.3 allows any URI; these are the ones in use). */
export function isUrn(text: string): boolean {
  return urnPrefix.test(text);
}

/** RFC 7644 section 3.10: all facets of a path are case-insensitive. */
export function sameUrn(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/**
 * Reads `[urn:]attribute[.subAttribute]`.
 * @throws PathSyntaxError with the position of what can't be read.
 */
export function parseAttributePath(text: string): AttributePath {
  if (text.length > maximumPathLength) {
    throw new PathSyntaxError(
      `an attribute path has at most ${maximumPathLength} characters`,
      maximumPathLength,
    );
  }
  const colon = text.lastIndexOf(':');
  const schema = colon < 0 ? null : text.slice(0, colon);
  if (schema !== null && !isUrn(schema)) {
    throw new PathSyntaxError(`“${schema}” is not a schema URN`, 0);
  }
  return { schema, ...splitNames(text.slice(colon + 1), colon + 1) };
}

function splitNames(names: string, start: number): Pick<AttributePath, 'attribute' | 'subAttribute'> {
  if (start > 0 && schemaVersion.test(names)) return { attribute: names, subAttribute: null };
  const dot = names.indexOf('.');
  const attribute = dot < 0 ? names : names.slice(0, dot);
  const subAttribute = dot < 0 ? null : names.slice(dot + 1);
  requireName(attribute, start);
  if (subAttribute !== null) requireName(subAttribute, start + dot + 1);
  return { attribute, subAttribute };
}

function requireName(name: string, position: number): void {
  if (isAttributeName(name)) return;
  const what = name === '' ? 'an attribute name is missing' : `“${name}” is not an attribute name`;
  throw new PathSyntaxError(what, position);
}

/** The text of a path; `parseAttributePath` reads it back to the same path. */
export function printAttributePath(path: AttributePath): string {
  const prefix = path.schema === null ? '' : `${path.schema}:`;
  return prefix + path.attribute + (path.subAttribute === null ? '' : `.${path.subAttribute}`);
}
