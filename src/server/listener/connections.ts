/** What is to be remembered of a connection from one request to the next. */
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';

export interface Connection {
  newest: FastifyReply | null;
  /** Not recorded yet. */
  underWay: Set<FastifyReply>;
  /**
   * Headers of a request in pairs, from names and values in turn, as they came and as Node gives them. The same list as the last
   * time where the same came: what is made of it need not be made again.
   */
  headersOf(rawHeaders: readonly string[]): [string, string][];
}

export interface Connections {
  /** Followed from the first call on. */
  of(socket: Socket): Connection;
}

/** @param onLost told of each request that was under way when its connection ended */
export function followConnections(onLost: (reply: FastifyReply) => void): Connections {
  const connections = new WeakMap<Socket, Connection>();

  const follow = (socket: Socket): Connection => {
    const underWay = new Set<FastifyReply>();
    const connection = { newest: null, underWay, headersOf: rememberingHeaders() };
    connections.set(socket, connection);
    socket.once('close', () => underWay.forEach(onLost));
    return connection;
  };

  return { of: (socket) => connections.get(socket) ?? follow(socket) };
}

function rememberingHeaders(): Connection['headersOf'] {
  let last: readonly string[] = [];
  let headers: [string, string][] = [];
  return (rawHeaders) => {
    if (isSame(rawHeaders, last)) return headers;
    last = rawHeaders;
    headers = pairs(rawHeaders);
    return headers;
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function pairs(rawHeaders: readonly string[]): [string, string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return headers;
}
