/**
 * Headers of every response to the page, in both hosts. The page shows what came from the wire; should any of it ever
 * be taken for markup, this policy leaves it without script, style, frame, form or network.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** True for an address that the page's own router shows: a path without a file name in it. */
export function isPagePath(pathname: string): boolean {
  return !pathname.startsWith('/api/') && !/\.[^/]*$/.test(pathname);
}

/** Built assets carry a hash in their name; everything else is asked for again. */
export function cachePolicy(pathname: string): string {
  return pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
