import type { ExchangeSummary } from '../exchange';

export interface RequestTarget {
  /** First path segment below the base path, as it came; empty for the base path itself. */
  endpoint: string;
  /** `User`, `Group`, …, or null where the endpoint is not one of resources. */
  resourceType: string | null;
  id: string | null;
}

const notResources = new Set([
  'serviceproviderconfig',
  'resourcetypes',
  'schemas',
  'bulk',
  'me',
  '.search',
  'oauth',
]);

/** Many rules ask for the target of one exchange after another. */
let latest = { url: '', target: readTarget('') };

/** What a request was aimed at, read from its path; tolerant of doubled slashes and of `/scim/v2`. Never throws. */
export function requestTarget(url: string): Readonly<RequestTarget> {
  if (latest.url !== url) latest = { url, target: readTarget(url) };
  return latest.target;
}

function readTarget(url: string): RequestTarget {
  const path = withoutOrigin(url).split(/[?#]/)[0] ?? '';
  const segments = path.split('/').filter((segment) => segment !== '');
  const base = segments.findIndex((segment) => segment.toLowerCase() === 'scim');
  const below = segments.slice(base + 1);
  if (below[0]?.toLowerCase() === 'v2') below.shift();
  const endpoint = below[0] ?? '';
  return { endpoint, resourceType: resourceTypeOf(endpoint), id: below[1] ? decoded(below[1]) : null };
}

/** A request may name the whole address (RFC 9112 section 3.2.2): path and query of it, or empty. */
export function withoutOrigin(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '');
}

/** Endpoints are plurals of their resource type (RFC 7644 section 3.2). */
function resourceTypeOf(endpoint: string): string | null {
  if (endpoint === '' || notResources.has(endpoint.toLowerCase())) return null;
  return endpoint.replace(/s$/i, '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const scimEndpoints = new Set(['users', 'groups', 'serviceproviderconfig', 'resourcetypes', 'schemas']);

function isScimEndpoint(segment: string): boolean {
  return scimEndpoints.has(segment.toLowerCase());
}

/** True for a SCIM or token request, wherever it went; false for the paths that browsers and scanners ask for. */
export function looksLikeScim(url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return path.endsWith('/oauth/token') || path.split('/').some(isScimEndpoint);
}

/** `/Users/Users`: the base URL was entered together with an endpoint, and the client added its own. */
export function isDoubledEndpoint(url: string): boolean {
  const { endpoint, id } = requestTarget(url);
  return isScimEndpoint(endpoint) && id !== null && isScimEndpoint(id);
}

/** Refused at the door, or come to a path that can't be meant. */
export function wasTurnedAway({ kind, status, url }: ExchangeSummary): boolean {
  return kind === 'refused' || (status === 404 && isDoubledEndpoint(url));
}
