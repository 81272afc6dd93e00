/** What is to be remembered of a connection from one request to the next. */
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { ScimError } from '../protocol/scim-error';
import { inTurn } from '../turns';

export interface Connection {
  newest: FastifyReply | null;
  /** Not recorded yet, those that wait among them. */
  underWay: Set<FastifyReply>;
  /** What begins the requests that came before others on the connection were answered, in their order. */
  waiting: (() => void)[];
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
    const waiting: Connection['waiting'] = [];
    const connection = { newest: null, underWay, waiting, headersOf: rememberingHeaders() };
    connections.set(socket, connection);
    socket.once('close', () => {
      const unbegun = waiting.splice(0);
      underWay.forEach(onLost);
      // Hundreds of connections may end in one moment, each with many requests that are given up.
      inTurn(() => {
        for (const begin of unbegun) begin();
      });
    });
    return connection;
  };

  return { of: (socket) => connections.get(socket) ?? follow(socket) };
}

/**
 * Requests that came without waiting for an answer are carried out in their order, as RFC 9112 section 9.3.2 has it where one of them
 * may change something, and one at a time: hundreds fit into one packet, and all others would wait for all of them.
 * @param begin what is begun; not at all, where the connection ended before
 */
export function beginInOrder(
  connection: Connection,
  reply: FastifyReply,
  begin: (refusal?: ScimError) => void,
): void {
  const { underWay, waiting } = connection;
  const isFirst = underWay.size === 0;
  connection.newest = reply;
  underWay.add(reply);
  if (isFirst) {
    begin();
    return;
  }
  const { raw, exchange } = reply.request;
  waiting.push(() => begin(exchange.isCutOff ? new ScimError(499) : undefined));
  raw.socket.pause();
}

/** To be called when one has been answered. */
export function beginNext({ waiting }: Connection, socket: Socket): void {
  const begin = waiting.shift();
  if (begin === undefined) return;
  if (waiting.length === 0) socket.resume();
  begin();
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
