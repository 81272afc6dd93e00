/**
 * Whose request it is. A tunnel hands every request on from this computer and says in a header who sent it; that is believed
 * only while a tunnel of ours is up, and only of what comes from this computer, since anybody may write such a header.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

export interface ClientAddress {
  address: string;
  /** What stands in front said so; else it is the address of the connection, which many clients may share. */
  isReported: boolean;
}

export interface ClientAddresses {
  /** @param ip of the connection */
  of(request: { ip: string; headers: IncomingHttpHeaders }): ClientAddress;
  believeForwarded(isTunnelUp: boolean): void;
}

export function createClientAddresses(): ClientAddresses {
  let believes = false;
  return {
    of({ ip, headers }) {
      const reported = believes && isLoopback(ip) ? lastForwarded(headers['x-forwarded-for']) : null;
      return reported === null ? { address: ip, isReported: false } : { address: reported, isReported: true };
    },
    believeForwarded: (isTunnelUp) => {
      believes = isTunnelUp;
    },
  };
}

function isLoopback(ip: string): boolean {
  return ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');
}

/** The last one is what the tunnel itself added: those before it came with the request. */
function lastForwarded(header: string | string[] | undefined): string | null {
  const last = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').at(-1)?.trim() ?? '';
  const address = last.replace(/^\[|\](?::\d+)?$/g, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(address) === 0 ? null : address;
}
