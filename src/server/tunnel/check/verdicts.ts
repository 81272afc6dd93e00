/** Each station of the way, judged by what arrived and what came back. Pure. */
import type { Station } from '../../../shared/tunnel/outside-check';
import type { StationId } from '../../../shared/tunnel/stations';
import type { Echo } from '../../echo-paths';
import type { ProbeResponse } from './ask';
import { whoResponded } from './who-responded';

const day = 86_400_000;
/** A certificate that ends within this many days ends in the middle of a pilot. */
const soonDays = 7;
/** Test Connection and look-ups of identity providers give up after some seconds; in milliseconds. */
const slowMs = 2_000;

/** Okta refuses a base URL with an underscore in its host name; other clients follow RFC 952 too. */
export function hostName(host: string): Station {
  return host.includes('_')
    ? failed(
        'host name',
        `The name ${host} has an underscore.`,
        'Take a name of letters, digits and hyphens: some identity providers refuse this one.',
      )
    : passed('host name', `${host} is a name that every client accepts.`);
}

/** @param isLocal the address is one of this network only */
export function certificate({ tls }: ProbeResponse, isLocal: boolean, now: Date): Station {
  if (isLocal) {
    return failed(
      'certificate',
      'This address is known in this network only.',
      'Take an address that is known in the internet: an identity provider in the cloud can’t reach this one.',
    );
  }
  if (tls === null)
    return failed(
      'certificate',
      'The address begins with http://.',
      'Take an https address: no identity provider sends a token without TLS.',
    );
  const { validTo, issuer } = tls;
  const by = issuer === null ? '' : `, by ${issuer}`;
  if (validTo === null) return passed('certificate', `The certificate is trusted${by}.`);
  const until = validTo.toISOString().slice(0, 10);
  return validTo.getTime() - now.getTime() < soonDays * day
    ? {
        id: 'certificate',
        state: 'noted',
        says: `The certificate ends on ${until}${by}.`,
        remedy: 'Make sure that it is renewed by then.',
      }
    : passed('certificate', `The certificate is trusted until ${until}${by}.`);
}

export function tls({ tls: used }: ProbeResponse): Station {
  if (used === null) return failed('tls', 'The connection is not encrypted.', 'Take an https address.');
  const { protocol } = used;
  const isModern = protocol === 'TLSv1.2' || protocol === 'TLSv1.3';
  const name = protocol?.replace('TLSv', 'TLS ') ?? 'an unknown protocol';
  return isModern
    ? passed('tls', `${name} is spoken.`)
    : failed(
        'tls',
        `${name} is spoken.`,
        'Switch TLS 1.2 or 1.3 on: identity providers speak nothing older.',
      );
}

/** @param echo of a request that names a client which is no browser */
export function noPage(response: ProbeResponse, echo: Echo | null): Station {
  return echo === null
    ? { id: 'no page', state: 'failed', ...whoResponded(response) }
    : passed('no page', 'No page stands in between, with or without a User-Agent.');
}

/** @param echo null where the response is not ours */
export function methodStopped(method: string, response: ProbeResponse, echo: Echo | null): Station {
  if (echo !== null) {
    return failed(
      'methods',
      `${method} arrives as ${echo.method}.`,
      'Something in between changes the method. Let it pass as it is.',
    );
  }
  const { says, remedy } = whoResponded(response);
  return failed('methods', `${method} does not pass. ${says}`, remedy);
}

/** @param sent SHA-256 of what was sent */
export function authorization(response: ProbeResponse, echo: Echo | null, sent: string): Station {
  const pass =
    'Let the Authorization header pass through the tunnel or the proxy as it is. It carries the token.';
  if (echo === null) {
    const { says, remedy } = whoResponded(response);
    return failed('authorization', `A request with a token does not pass. ${says}`, remedy);
  }
  if (echo.authorization === null)
    return failed('authorization', 'The Authorization header is taken out on the way.', pass);
  return echo.authorization === sent
    ? passed('authorization', 'Authorization passes unchanged.')
    : failed('authorization', 'The Authorization header is changed on the way.', pass);
}

/** @param sent SHA-256 of what was sent */
export function body(response: ProbeResponse, echo: Echo | null, sent: string): Station {
  if (echo === null) {
    const { says, remedy } = whoResponded(response);
    return failed('body', `A body of 1 MB does not pass. ${says}`, remedy);
  }
  return echo.sha256 === sent
    ? passed('body', 'A body of 1 MB passes.')
    : failed(
        'body',
        `A body of 1 MB arrives changed, with ${echo.bytes.toLocaleString('en-US')} bytes.`,
        'Something in between rewrites bodies. Let them pass as they are.',
      );
}

export function contentType({ headers }: ProbeResponse, echo: Echo | null): Station {
  const there = echo?.contentType ?? null;
  const back = String(headers['content-type'] ?? '');
  const remedy = 'Let the Content-Type header pass as it is.';
  if (there !== 'application/scim+json')
    return failed('content type', `application/scim+json arrives as ${there ?? 'nothing'}.`, remedy);
  return back === 'application/scim+json'
    ? passed('content type', 'application/scim+json passes in both directions.')
    : failed(
        'content type',
        `A response of application/scim+json comes back as ${back || 'nothing'}.`,
        remedy,
      );
}

/** @param times of some requests, in milliseconds */
export function roundTrip(times: readonly number[]): Station {
  const middle = [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  const shown = middle < 1_000 ? `${Math.round(middle)} ms` : `${(middle / 1_000).toFixed(1)} s`;
  return middle < slowMs
    ? passed('round trip', `A request takes ${shown}.`)
    : failed(
        'round trip',
        `A request takes ${shown}.`,
        'Take a tunnel with a server nearer to you: identity providers give up after some seconds, and first cycles last for hours.',
      );
}

/** Nothing here depends on it: `meta.location` comes from the base URL alone. It is said for whoever wonders. */
export function host({ host: arrived, forwardedHost }: Echo, expected: string): Station {
  if (arrived === expected) return passed('host', 'The host name arrives unchanged.');
  const forwarded = forwardedHost === null ? '' : `; X-Forwarded-Host says ${forwardedHost}`;
  return {
    id: 'host',
    state: 'noted',
    says: `The host arrives as ${arrived ?? 'nothing'}${forwarded}. Addresses in responses come from the base URL, so nothing is wrong.`,
    remedy: null,
  };
}

/** @param expected path of the base URL with the one of the echo */
export function path({ url }: Echo, expected: string): Station {
  return url === expected
    ? passed('path', 'The path arrives unchanged.')
    : failed(
        'path',
        `The path ${expected.replace(/\/workbench-check-.*/, '')} arrives as ${url.replace(/\/workbench-check-.*/, '') || '/'}.`,
        'Let the proxy pass the path on as it is, /scim included.',
      );
}

function passed(id: StationId, says: string): Station {
  return { id, state: 'passed', says, remedy: null };
}

function failed(id: StationId, says: string, remedy: string): Station {
  return { id, state: 'failed', says, remedy };
}
