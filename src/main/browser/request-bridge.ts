import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Headers that the API handler reads; the rest was for the guards. */
const PASSED_ON = ['content-type', 'content-length'] as const;

/** A Node request as a web `Request`: its body streams, its signal is aborted when the client goes away. */
export function toWebRequest(request: FastifyRequest, reply: FastifyReply, abort: AbortController): Request {
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  // A target in its absolute form (RFC 9112 section 3.2.2) stands for itself.
  const url = new URL(request.url, `http://${request.host}`);
  const { method } = request;
  if (method === 'GET' || method === 'HEAD')
    return new Request(url, { method, headers, signal: abort.signal });
  // Node's own web streams and the DOM's are declared apart but are the same thing.
  const body = Readable.toWeb(request.raw) as ReadableStream<Uint8Array>;
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body,
    signal: abort.signal,
    duplex: 'half',
  };
  return new Request(url, init);
}
