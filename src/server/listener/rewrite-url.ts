/**
 * Addresses pasted with a slash too many still find their way: doubled slashes and one at the end are taken out before
 * routing. The exchange keeps the address as it came, and the tolerance is noted once the token has told which SCIM setting's rules apply.
 * A path with a broken `%` escape is escaped whole, so that it meets an ordinary 404 that is recorded like all others.
 *
 * A whole address, as it is sent to proxies, must be accepted too (RFC 9112 section 3.2.2). Nothing is taken from its host, as
 * nothing is from the Host header. What is no path at all, `*` or the target of CONNECT, becomes one that leads nowhere.
 *
 * The base URL may end with a slash, as the examples of RFC 7644 section 1.3 do: nothing is tolerated there.
 *
 * An endpoint that is no resource type's is found in any capital letters, as those of resources are.
 */
import type { IncomingMessage } from 'node:http';
import { withoutOrigin } from '../../shared/activity/request-target';
import { inRichText } from '../scim/describe-value';
import { ScimError } from '../scim/scim-error';
import type { ToleranceDetails } from '../scim/tolerances';
import { misspeltEndpoint, withFixedEndpoint } from './fixed-endpoints';

/** What `rewriteUrl` put right in an address. */
export interface AddressTolerance {
  id: 'doubled-slash' | 'trailing-slash' | 'endpoint-case';
  details?: Pick<ToleranceDetails, 'detail' | 'refusal'>;
}

export function rewriteUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const target = withoutOrigin(url);
  const [path, query] = splitUrl(target.startsWith('/') ? target : `/${target}`);
  return withoutVersion(withFixedEndpoint(cleaned(path))) + query;
}

/** A version in the path is optional (RFC 7644 section 3.13): both lead to the same routes. */
function withoutVersion(path: string): string {
  const isVersioned = path.startsWith('/scim/v2') && (path.length === 8 || path[8] === '/');
  return isVersioned ? `/scim${path.slice(8)}` : path;
}

function cleaned(path: string): string {
  if (!path.includes('//') && !path.endsWith('/') && !path.includes('%')) return path;
  const single = path.replace(/\/{2,}/g, '/');
  const trimmed = single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
  return decoded(trimmed) === null ? trimmed.replaceAll('%', '%25') : trimmed;
}

export function addressTolerances(url: string): AddressTolerance[] {
  const [path] = splitUrl(withoutOrigin(url));
  const used: AddressTolerance[] = [];
  if (/\/\/+./.test(path)) used.push({ id: 'doubled-slash' });
  if (path.length > 1 && path.endsWith('/') && !baseUrl.test(path)) used.push({ id: 'trailing-slash' });
  const endpoint = misspeltEndpoint(cleaned(path));
  if (endpoint !== null) used.push({ id: 'endpoint-case', details: otherCase(endpoint) });
  return used;
}

function otherCase(endpoint: string): AddressTolerance['details'] {
  return {
    detail: () => `${inRichText(endpoint)} was asked for.`,
    refusal: () => new ScimError(404, `There is no endpoint “${endpoint}” here.`),
  };
}

const baseUrl = /^\/scim(\/v2)?\/$/;

function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}

/** Null where an escape is broken. The text itself is returned: bundlers leave out a call whose result is not used. */
function decoded(path: string): string | null {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
