/** Responses of requests that were carried out, spoilt on their way out. */
import type { ServerResponse } from 'node:http';

/** Half of the body leaves, or of its first piece; then the connection ends. */
export function breakOff(response: ServerResponse): void {
  const { write } = response;
  const half = (chunk: unknown): boolean => {
    const bytes = bytesOf(chunk);
    Reflect.apply(write, response, [
      bytes.subarray(0, Math.ceil(bytes.length / 2)),
      () => response.socket?.destroy(),
    ]);
    return false;
  };
  response.write = (chunk: unknown) => half(chunk);
  response.end = (chunk?: unknown) => {
    half(typeof chunk === 'function' ? undefined : chunk);
    return response;
  };
}

/** Status and headers leave as they are, without a body. */
export function sayNothing(response: ServerResponse): void {
  const { writeHead, end } = response;
  response.writeHead = (status: number, ...given: unknown[]) => {
    const headers = given.at(-1);
    const kept = typeof headers === 'object' && headers !== null && !Array.isArray(headers) ? headers : {};
    return Reflect.apply(writeHead, response, [status, { ...kept, 'content-length': '0' }]);
  };
  response.write = () => true;
  response.end = () => Reflect.apply(end, response, []);
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}
