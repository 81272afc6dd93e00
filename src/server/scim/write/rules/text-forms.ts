/** What texts of the types binary, reference and dateTime look like (RFC 7643 sections 2.3.5 to 2.3.7). */

/** RFC 4648 section 4; the padding may be omitted (RFC 7643 section 2.3.6). */
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** With the letters of section 5, or broken into lines, as in files of certificates; without the blanks at its end. */
const base64Variant = /^[A-Za-z0-9+/_\s-]*={0,2}$/;

export function isBase64(text: string): boolean {
  if (!base64.test(text)) return false;
  return text.endsWith('=') ? text.length % 4 === 0 : text.length % 4 !== 1;
}

export function isBase64Variant(text: string): boolean {
  return base64Variant.test(text.trimEnd());
}

const notInUri = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/;
const scheme = /^[A-Za-z][A-Za-z0-9+.-]*$/;

/** A URI or a relative reference (RFC 3986 section 4.1). */
export function isUriReference(text: string): boolean {
  if (notInUri.test(text) || text.indexOf('#') !== text.lastIndexOf('#')) return false;
  const [beginning = ''] = text.split(/[/?#]/, 1);
  const colon = beginning.indexOf(':');
  return colon < 0 || scheme.test(beginning.slice(0, colon));
}
