const endpoints = /^(?:users|groups|me|bulk|schemas|resourcetypes|serviceproviderconfig|\.search)$/i;

/**
 * Path and query of a request to any SCIM server as it would be here: `/api/scim/v2/Users/1?x` -> `/scim/Users/1?x`. Null for what is
 * no SCIM request.
 */
export function scimPathOf(url: string): string | null {
  const [path = '', ...query] = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').split('?');
  const segments = (path.split('#')[0] ?? '').split('/').filter((segment) => segment !== '');
  const first = beginningOf(segments);
  if (first < 0) return null;
  const search = query.length === 0 ? '' : `?${query.join('?').split('#')[0]}`;
  return `/scim/${segments.slice(first).join('/')}${search}`;
}

function beginningOf(segments: string[]): number {
  const known = segments.findIndex((segment) => endpoints.test(segment));
  if (known >= 0) return known;
  // An endpoint of its own: what follows the base path.
  const base = segments.findIndex((segment) => /^scim$/i.test(segment));
  if (base < 0) return -1;
  const below = /^v\d+$/i.test(segments[base + 1] ?? '') ? base + 2 : base + 1;
  return below < segments.length ? below : -1;
}
