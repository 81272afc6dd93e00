/** One request to the public address, as an identity provider would send it: over the internet, with nothing of a browser. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { Surroundings } from '../../surroundings';

export interface ProbeRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: Buffer;
}

export interface ProbeResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The beginning of the body. */
  text: string;
  /** From the request to the end of the response, in milliseconds. */
  ms: number;
  tls: { protocol: string | null; validTo: Date | null; issuer: string | null } | null;
}

/** In milliseconds: longer than any identity provider waits for a look-up. */
const timeLimit = 15_000;
/** Of a response, in characters. */
const keptText = 64 * 1_024;

/** Rejects with the error of the connection, or with one of code TIMED_OUT. */
export function ask(
  request: ProbeRequest,
  { lookup, port, ca }: Surroundings,
  signal: AbortSignal,
): Promise<ProbeResponse> {
  const url = new URL(request.url);
  const send = url.protocol === 'http:' ? httpRequest : httpsRequest;
  const length = request.body ? { 'Content-Length': String(request.body.length) } : {};
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = send(
      url,
      {
        method: request.method,
        headers: { Host: url.host, ...request.headers, ...length },
        agent: false,
        signal,
        ...(lookup && { lookup }),
        ...(port !== undefined && { port }),
        ...(ca !== undefined && { ca }),
      },
      (response) => {
        // Read before the end: afterwards the socket knows nothing of it.
        const tls = tlsOf(response.socket);
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          if (text.length < keptText) text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, text, tls, ms: performance.now() - began });
        });
      },
    );
    sent.setTimeout(timeLimit, () =>
      sent.destroy(Object.assign(new Error('no response came'), { code: 'TIMED_OUT' })),
    );
    sent.on('error', reject);
    sent.end(request.body);
  });
}

function tlsOf(socket: unknown): ProbeResponse['tls'] {
  if (!isTls(socket)) return null;
  const { valid_to, issuer } = socket.getPeerCertificate();
  const organisation = issuer?.O ?? issuer?.CN;
  return {
    protocol: socket.getProtocol(),
    validTo: valid_to ? new Date(valid_to) : null,
    issuer: typeof organisation === 'string' ? organisation : null,
  };
}

function isTls(socket: unknown): socket is TLSSocket {
  return typeof socket === 'object' && socket !== null && 'getPeerCertificate' in socket;
}
