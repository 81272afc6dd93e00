/**
 * A path of the SCIM port that says what arrives there, for a check of the public address: random, known to this process alone,
 * and there only while the check runs. Nothing of a request but its shape is said, and of its credentials only a hash.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface EchoPath {
  /** Below the base URL, with its slash: "/workbench-check-…". */
  path: string;
  /** Stands in each response: who knows it is this process. */
  proof: string;
  close(): void;
}

export interface EchoPaths {
  open(): EchoPath;
  /** Responds and returns true where the path is one that is open now. */
  respond(request: IncomingMessage, response: ServerResponse): boolean;
}

/** What arrived, as JSON in the response. */
export interface Echo {
  proof: string;
  method: string;
  /** As it arrived, with the query. */
  url: string;
  host: string | null;
  forwardedHost: string | null;
  /** SHA-256 in hex; null where none arrived. */
  authorization: string | null;
  contentType: string | null;
  userAgent: string | null;
  /** Of the body. */
  bytes: number;
  /** Of the body, in hex. */
  sha256: string;
}

const beginning = '/workbench-check-';
/** A check sends one megabyte. */
const mostBytes = 2 * 1_024 * 1_024;

export function createEchoPaths(): EchoPaths {
  const open = new Map<string, string>();
  return {
    open() {
      const path = `${beginning}${randomBytes(16).toString('hex')}`;
      const proof = randomBytes(16).toString('hex');
      open.set(path, proof);
      return { path, proof, close: () => void open.delete(path) };
    },
    respond(request, response) {
      if (open.size === 0) return false;
      const proof = open.get(lastSegment(request.url ?? ''));
      if (proof === undefined) return false;
      respondWithEcho(request, response, proof);
      return true;
    },
  };
}

function lastSegment(url: string): string {
  const [path = ''] = url.split('?');
  return path.slice(Math.max(0, path.lastIndexOf('/')));
}

function respondWithEcho(request: IncomingMessage, response: ServerResponse, proof: string): void {
  const digest = createHash('sha256');
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) request.destroy();
    digest.update(chunk);
  });
  request.on('error', () => response.destroy());
  request.on('end', () => {
    const echo: Echo = { ...shapeOf(request), proof, bytes, sha256: digest.digest('hex') };
    response.writeHead(200, { 'content-type': 'application/scim+json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(echo));
  });
}

function shapeOf({
  method = '',
  url = '',
  headers,
}: IncomingMessage): Omit<Echo, 'proof' | 'bytes' | 'sha256'> {
  const { host, authorization } = headers;
  const forwarded = headers['x-forwarded-host'];
  return {
    method,
    url,
    host: host ?? null,
    forwardedHost: typeof forwarded === 'string' ? forwarded : null,
    authorization: authorization === undefined ? null : sha256(authorization),
    contentType: headers['content-type'] ?? null,
    userAgent: headers['user-agent'] ?? null,
  };
}

/** In hex. */
export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
