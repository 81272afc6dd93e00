/**
 * Addresses pasted with a slash too many still find their way: doubled slashes and one at the end are taken out before
 * routing. The exchange keeps the address as it came, and the tolerance is noted once the token told whose rules apply.
 * A path with a broken `%` escape is escaped whole, so that it meets an ordinary 404 that is recorded like all others.
 *
 * A whole address, as it is sent to proxies, must be accepted too (RFC 9112 section 3.2.2). Nothing is taken from its host, as
 * nothing is from the Host header. What is no path at all, `*` or the target of CONNECT, becomes one that leads nowhere.
 */
import type { IncomingMessage } from 'node:http';
import { withoutOrigin } from '../../shared/activity/request-target';

export type SlashTolerance = 'doubled-slash' | 'trailing-slash';

export function rewriteUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const target = withoutOrigin(url);
  const [path, query] = splitUrl(target.startsWith('/') ? target : `/${target}`);
  if (!path.includes('//') && !path.endsWith('/') && !path.includes('%')) return path + query;
  const single = path.replace(/\/{2,}/g, '/');
  const trimmed = single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
  return (canDecode(trimmed) ? trimmed : trimmed.replaceAll('%', '%25')) + query;
}

/** What `rewriteUrl` took out of an address. */
export function slashTolerances(url: string): SlashTolerance[] {
  const [path] = splitUrl(withoutOrigin(url));
  return [
    ...(/\/\/+./.test(path) ? ['doubled-slash' as const] : []),
    ...(path.length > 1 && path.endsWith('/') ? ['trailing-slash' as const] : []),
  ];
}

function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}

function canDecode(path: string): boolean {
  if (!path.includes('%')) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
