/** RFC 7643 section 2.1, without the `$` that only `$ref` has. */
export function isDeclaredName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,99}$/.test(text);
}

/** RFC 8141 section 2, as far as attribute paths can be distinguished: `urn:`, a name space, and parts between colons. */
export function isDeclaredUrn(text: string): boolean {
  return text.length <= 250 && /^urn:[a-z0-9][a-z0-9-]{1,31}(:[a-z0-9][a-z0-9._-]*)+$/i.test(text);
}
