import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { bodyLimit } from '../admission';

/**
 * A second stream of the body for the SCIM routes, whatever becomes of the first in the hands of middleware. It holds what
 * nobody has read yet, up to the body limit and one chunk more, so that a longer body is still refused as too long.
 */
export function copyBody(request: IncomingMessage): Readable {
  const copy = new Readable({ read: () => undefined });
  let length = 0;
  const take = (chunk: Buffer | null): void => {
    if (chunk !== null && length > bodyLimit) return;
    length += chunk?.length ?? 0;
    copy.push(chunk);
  };
  takeArrived(request, take);
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    take(chunk);
    return push(chunk, encoding);
  };
  // Where middleware responds itself, nobody listens to the copy.
  copy.on('error', () => undefined);
  request.once('error', (error) => copy.destroy(error));
  return copy;
}

/** Of a request that waited for the one before it on its connection, the body may be there already. */
function takeArrived(request: IncomingMessage, take: (chunk: Buffer | null) => void): void {
  const arrived: Buffer | null = request.readableLength > 0 ? request.read() : null;
  if (arrived !== null) {
    take(arrived);
    request.unshift(arrived);
  }
  if (request.complete) take(null);
}
