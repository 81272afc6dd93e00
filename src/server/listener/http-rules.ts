/**
 * What HTTP asks of every server before SCIM begins (RFC 9110, RFC 9112). Node would respond to such requests by itself, or drop
 * the connection, and no exchange would be recorded. Here they go the way of all requests and are refused with an explanation:
 * one without a proper Host header (400), one with an expectation that nobody can meet (417), and CONNECT (405).
 *
 * An offer to upgrade is passed over, as RFC 9110 section 7.8 allows: clients that prefer HTTP/2 make it with their first request.
 * Node sends Continue: a client that waits for it sends the body in any case, so that the connection stays in step.
 */
import { type IncomingMessage, METHODS, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '../../shared/finding';
import { ScimError } from '../scim/scim-error';
import type { ScimSettings } from '../settings/scim-settings';

interface Breach {
  status: number;
  detail: string;
  finding: Pick<Finding, 'rule' | 'title' | 'source'> & { remedy: string };
}

/** To be called after the recorder has its hook, with `requireHostHeader` off. */
export function keepHttpRules(app: FastifyInstance, settings: Pick<ScimSettings, 'authenticate'>): void {
  acceptAllMethods(app);
  passOn(app.server);
  app.addHook('onRequest', (request, reply, done) => {
    const breach = breachOf(request.raw);
    done(breach === null ? undefined : refusal(breach, request, reply, settings));
  });
}

/** Every method that Node's parser knows, so that each can be refused with 405 where it is not allowed. Bodies of the odd ones are not read. */
function acceptAllMethods(app: FastifyInstance): void {
  const known = new Set(app.supportedMethods);
  for (const method of METHODS) if (method !== 'CONNECT' && !known.has(method)) app.addHttpMethod(method);
}

function passOn(server: Server): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    // From here on the socket is ours alone: an error without a listener would end the process.
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.on('finish', () => socket.destroySoon());
    server.emit('request', request, response);
  });
}

/** The token decides only which SCIM setting the exchange belongs to: the response is the same for everybody. */
function refusal(
  { status, detail, finding }: Breach,
  { exchange, headers }: FastifyRequest,
  reply: FastifyReply,
  settings: Pick<ScimSettings, 'authenticate'>,
): ScimError {
  exchange.authentication = settings.authenticate(headers.authorization);
  exchange.findings.push({
    severity: 'will not arrive',
    requirement: 'MUST',
    explanation: detail,
    ...finding,
  });
  // A body that was announced may come or not: nothing more can be read from this connection.
  reply.header('connection', 'close');
  if (status === 405) reply.header('allow', '');
  return new ScimError(status, detail);
}

function breachOf({ method, headers, rawHeaders, httpVersion }: IncomingMessage): Breach | null {
  if (method === 'CONNECT') return connect;
  if (httpVersion !== '1.1') return null;
  const { host, expect } = headers;
  if (host === undefined) return noHost;
  if (!wellFormedHost.test(host)) return badHost;
  if (expect !== undefined && !/^100-continue$/i.test(expect)) return unmetExpectation;
  return isNamedTwice(rawHeaders, 'host') ? twoHosts : null;
}

/** uri-host [ ":" port ] of RFC 9110 section 7.2; may be empty. */
const wellFormedHost = /^(\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(:\d*)?$/i;

/** Node keeps only the first of several. */
function isNamedTwice(rawHeaders: readonly string[], wanted: string): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === wanted.length && name.toLowerCase() === wanted) count += 1;
  }
  return count > 1;
}

const hostRule = { rule: 'host-header', source: 'RFC 9112 section 3.2' };
const lookBetween =
  'Look at what stands between the client and this port: a tunnel or a proxy may take the header out or add one.';

const noHost: Breach = {
  status: 400,
  detail: 'The request has no Host header, which every HTTP/1.1 request must have.',
  finding: { ...hostRule, title: 'No Host header', remedy: lookBetween },
};
const twoHosts: Breach = {
  status: 400,
  detail: 'The request has more than one Host header, so that it is not clear where it was meant to go.',
  finding: { ...hostRule, title: 'Two Host headers', remedy: lookBetween },
};
const badHost: Breach = {
  status: 400,
  detail: 'The Host header of the request is not a host name, with or without a port.',
  finding: { ...hostRule, title: 'Unreadable Host header', remedy: lookBetween },
};
const unmetExpectation: Breach = {
  status: 417,
  detail: 'The Expect header asks for something other than 100-continue, which this server can’t promise.',
  finding: {
    rule: 'expectation',
    title: 'Expectation that can’t be met',
    remedy: 'Make the client leave the Expect header out.',
    source: 'RFC 9110 section 10.1.1',
  },
};
const connect: Breach = {
  status: 405,
  detail: 'This is a SCIM server, not a proxy: it opens no connection to anywhere else.',
  finding: {
    rule: 'taken-for-proxy',
    title: 'Taken for a proxy',
    remedy: 'Enter this address as the base URL of SCIM in the client, not as its proxy.',
    source: 'RFC 9110 section 9.3.6',
  },
};
