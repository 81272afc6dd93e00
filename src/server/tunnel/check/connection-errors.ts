/** What an error of the connection means for somebody who wants to be reached. */
import type { StationId } from '../../../shared/tunnel/stations';

export interface ConnectionFault {
  station: StationId;
  says: string;
  remedy: string;
}

interface Context {
  host: string;
}

type Words = (context: Context) => ConnectionFault;

const replaceCertificate =
  'Give the host a certificate of a public authority, such as Let’s Encrypt. Identity providers accept no other.';

const certificate =
  (what: string): Words =>
  ({ host }) => ({
    station: 'certificate',
    says: `The certificate of ${host} ${what}.`,
    remedy: replaceCertificate,
  });

const byCode: Record<string, Words> = {
  ENOTFOUND: ({ host }) => ({
    station: 'name',
    says: `The name ${host} is not known.`,
    remedy:
      'Check the spelling. A new name can take some minutes; a tunnel’s name is gone when the tunnel has ended.',
  }),
  EAI_AGAIN: ({ host }) => ({
    station: 'name',
    says: `Nobody could be asked about the name ${host}.`,
    remedy: 'Check the network of this computer, then check again.',
  }),
  CERT_HAS_EXPIRED: certificate('has expired'),
  CERT_NOT_YET_VALID: certificate('is not valid yet'),
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate('is signed by itself'),
  SELF_SIGNED_CERT_IN_CHAIN: certificate('comes from an authority that is not public'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate('comes without its intermediate certificates'),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate('comes from an authority that is not public'),
  UNABLE_TO_GET_ISSUER_CERT: certificate('comes without its intermediate certificates'),
  ERR_TLS_CERT_ALTNAME_INVALID: certificate('is for another name'),
  TIMED_OUT: ({ host }) => ({
    station: 'this workbench',
    says: `${host} did not respond within 15 seconds.`,
    remedy:
      'Check that the tunnel runs and points at the port of this workbench, and that no firewall drops the connection.',
  }),
  ECONNREFUSED: ({ host }) => ({
    station: 'this workbench',
    says: `${host} refuses connections.`,
    remedy: 'Nothing listens there. Start the tunnel or the proxy again.',
  }),
};

/** An error of node:https with its code, in words. */
export function connectionFault(error: unknown, context: Context): ConnectionFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = byCode[code];
  if (words !== undefined) return words(context);
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return {
      station: 'tls',
      says: `${context.host} does not speak TLS 1.2 or newer on this port.`,
      remedy: 'Use the https address of the tunnel, or switch TLS on in your proxy.',
    };
  }
  return {
    station: 'this workbench',
    says: `The connection to ${context.host} broke (${code || 'unknown error'}).`,
    remedy: 'Check that the tunnel runs, then check again.',
  };
}
