/**
 * Requests that come on one connection without waiting for a response are carried out in their order and one at a time (RFC 9112
 * section 9.3.2): Node would begin all of them at once, and one may read what the one before it writes.
 */
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { runInSlice } from '../runtime/time-slice';
import { ScimError } from '../scim/scim-error';

interface Connection {
  newest: FastifyReply | null;
  /** Begun or waiting, in their order. */
  underWay: Set<FastifyReply>;
  /** What begins those that wait. */
  waiting: (() => void)[];
}

export interface Connections {
  /** @param begin called when its turn has come, with a refusal where the connection ended before */
  begin(reply: FastifyReply, begin: (refusal?: ScimError) => void): void;
  /** To be called when a request is done with, so that the next one begins. */
  end(reply: FastifyReply): void;
  /** The newest request of a connection while its body has not come whole, responded to or not. */
  arrivingOn(socket: Socket): FastifyReply | null;
  /** Requests of a connection that have come whole and are under way, in their order. */
  completeOn(socket: Socket): FastifyReply[];
}

/** @param onLost told of each request that was under way when its connection ended */
export function followConnections(onLost: (reply: FastifyReply) => void): Connections {
  const connections = new WeakMap<Socket, Connection>();

  const follow = (socket: Socket): Connection => {
    const connection: Connection = { newest: null, underWay: new Set(), waiting: [] };
    connections.set(socket, connection);
    socket.once('close', () => {
      const unbegun = connection.waiting.splice(0);
      connection.underWay.forEach(onLost);
      // Hundreds of connections may end in one moment, each with many requests that are given up.
      runInSlice(() => {
        for (const begin of unbegun) begin();
      });
    });
    return connection;
  };
  const of = (socket: Socket): Connection => connections.get(socket) ?? follow(socket);

  return {
    begin(reply, begin) {
      const { raw, exchange } = reply.request;
      const connection = of(raw.socket);
      connection.newest = reply;
      connection.underWay.add(reply);
      if (connection.underWay.size === 1) return begin();
      connection.waiting.push(() => begin(exchange.isCutOff ? new ScimError(499) : undefined));
      raw.socket.pause();
    },
    end(reply) {
      const { socket } = reply.request.raw;
      const { underWay, waiting } = of(socket);
      underWay.delete(reply);
      const begin = waiting.shift();
      if (begin === undefined) return;
      if (waiting.length === 0) socket.resume();
      begin();
    },
    arrivingOn(socket) {
      const { newest } = of(socket);
      return newest?.request.raw.complete ? null : newest;
    },
    completeOn: (socket) => [...of(socket).underWay].filter(({ request }) => request.raw.complete),
  };
}
