/**
 * Who may talk to the browser host. Any page in the user's browser can send requests to 127.0.0.1, and a name that an
 * attacker controls can be made to resolve to it. So every request must name our own host (421 against DNS rebinding),
 * must not come from another origin or site (403), and a call needs the token that only the page we opened knows (401).
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Refusal {
  status: 401 | 403 | 421;
  code: string;
  message: string;
}

/** The exact values of `Host` under which the page is reached on this port. */
export function allowedHosts(port: number): string[] {
  const names = ['127.0.0.1', 'localhost'];
  const withPort = names.map((name) => `${name}:${port}`);
  return port === 80 ? [...withPort, ...names] : withPort;
}

export function refuseHost({ host }: IncomingHttpHeaders, port: number): Refusal | null {
  if (host !== undefined && allowedHosts(port).includes(host)) return null;
  return { status: 421, code: 'WRONG_HOST', message: 'This address does not belong to the workbench.' };
}

/** Browsers name the origin of every POST; what is no browser names none. */
export function refuseOrigin({ host, origin }: IncomingHttpHeaders): Refusal | null {
  if (origin === undefined || origin === `http://${host}`) return null;
  return { status: 403, code: 'WRONG_ORIGIN', message: 'Another page may not use the workbench.' };
}

export function refuseSite(headers: IncomingHttpHeaders): Refusal | null {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  return { status: 403, code: 'WRONG_SITE', message: 'Another site may not use the workbench.' };
}

export function refuseToken({ authorization }: IncomingHttpHeaders, token: string): Refusal | null {
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  if (equalInConstantTime(given, token)) return null;
  return {
    status: 401,
    code: 'NO_TOKEN',
    message:
      'This page does not hold the one-time token of the workbench that runs now. Open the whole address that the workbench printed when it started, with everything behind the #. If it can’t be found any more, end the workbench and start it again.',
  };
}

/** Digests have one length, so that neither length nor content shows in the time taken. */
function equalInConstantTime(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
