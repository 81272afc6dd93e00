import type { ServerResponse } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import type { SentBody } from '../../exchange/open-exchange';
import { keptOfResponse } from '../admission';

/**
 * Records the beginning of the body that is sent, whoever writes it, and headers that are given to `writeHead`, which
 * Node does not report.
 * @param onBegin called before the first of it is sent
 */
export function watchResponse(response: ServerResponse, onBegin: (sent: SentBody) => void): void {
  const sent: SentBody = { beginning: '', bytes: 0 };
  const decoder = new StringDecoder('utf8');
  const { write, end, writeHead } = response;
  let hasBegun = false;

  const take = ([chunk, encoding]: unknown[]): void => {
    if (!hasBegun) onBegin(sent);
    hasBegun = true;
    const bytes = bytesOf(chunk, encoding);
    sent.bytes += bytes.length;
    if (sent.beginning.length < keptOfResponse) sent.beginning += decoder.write(bytes);
  };
  response.write = (...given: unknown[]) => {
    take(given);
    return Reflect.apply(write, response, given);
  };
  response.end = (...given: unknown[]) => {
    take(given);
    return Reflect.apply(end, response, given);
  };
  response.writeHead = (status: number, ...given: unknown[]) => {
    const [phrase] = given;
    setHeaders(response, given.at(-1));
    return Reflect.apply(writeHead, response, typeof phrase === 'string' ? [status, phrase] : [status]);
  };
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (typeof chunk !== 'string') return Buffer.alloc(0);
  return Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8');
}

function isEncoding(encoding: unknown): encoding is BufferEncoding {
  return typeof encoding === 'string' && Buffer.isEncoding(encoding);
}

/** @param headers an object, or names and values in turn, as `writeHead` takes them */
function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== 'object' || headers === null || response.headersSent) return;
  const pairs = Array.isArray(headers) ? inPairs(headers) : Object.entries(headers);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

function inPairs(headers: readonly string[]): [string, string | undefined][] {
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]]] : []));
}
