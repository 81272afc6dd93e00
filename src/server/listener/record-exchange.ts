/**
 * Every request becomes an exchange, refused ones too: opened by the first hook there is, closed when the response has been sent,
 * or would have been, had the client waited for it. Diagnosis, redaction and the journal come after that.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Finding } from '../../shared/finding';
import { buildExchange, type Diagnosis } from '../exchange/build-exchange';
import type { ClientAddresses } from '../exchange/client-address';
import { type FinishedRequest, OpenExchange } from '../exchange/open-exchange';
import type { NewExchange } from '../journal/journal';
import type { ExchangeReference } from '../scim/resource-directory';
import { StreamedBody } from '../scim/response/streamed-body';
import type { ScimError } from '../scim/scim-error';
import { afterResponses } from './after-responses';
import { type Connections, followConnections } from './connections';

declare module 'fastify' {
  interface FastifyRequest {
    exchange: OpenExchange;
  }
}

/** Where exchanges go that are complete. */
export interface ExchangeSink {
  /** @param reference gets the sequence as soon as there is one */
  add(exchange: NewExchange, reference: ExchangeReference): void;
}

export interface ExchangeRecorder {
  connections: Connections;
  /** For what never became a request. */
  record(finished: FinishedRequest): void;
  /** For a request that nobody will respond to any more, since its connection ended; nothing where it is recorded already. */
  giveUp(reply: FastifyReply): void;
  /** For a request whose body never came whole. */
  recordCutOff(reply: FastifyReply, refusal: ScimError): void;
  /** Completes at once what waits: exchanges are completed after their responses. */
  flush(): void;
}

export function recordExchanges(
  app: FastifyInstance,
  journal: ExchangeSink,
  clients: ClientAddresses,
  diagnosis: Diagnosis,
): ExchangeRecorder {
  const { add: record, flush } = afterResponses((finished: FinishedRequest) =>
    addTo(journal, finished, diagnosis),
  );

  const end = (reply: FastifyReply) => {
    recordOnce(reply, record);
    connections.end(reply);
  };
  /** The handler goes on whoever is gone: what it does is recorded when it has ended. */
  const cutOff = (reply: FastifyReply) => {
    const { exchange } = reply.request;
    exchange.isCutOff = true;
    if (exchange.hasResponse) end(reply);
  };
  const giveUp = (reply: FastifyReply) => {
    const { exchange } = reply.request;
    if (exchange.isRecorded) return;
    exchange.isCutOff = true;
    if (!reply.raw.headersSent) reply.code(499);
    end(reply);
  };
  const connections = followConnections(cutOff);

  app.decorateRequest('exchange');
  app.addHook('onRequest', (request, reply, done) => {
    request.exchange = new OpenExchange(request.method, clients.of(request));
    connections.begin(reply, done);
  });
  app.addHook('onSend', ({ exchange }, reply, payload, done) => {
    if (typeof payload === 'string') exchange.responseText = payload;
    if (payload instanceof StreamedBody) exchange.sentBody = payload;
    exchange.hasResponse = true;
    if (exchange.isCutOff) end(reply);
    done();
  });
  app.addHook('onResponse', (_request, reply, done) => {
    end(reply);
    done();
  });

  return {
    connections,
    record,
    giveUp,
    recordCutOff: (reply, refusal) => recordCutOff(reply, refusal, record),
    flush,
  };
}

type Taker = ExchangeRecorder['record'];

function recordOnce(reply: FastifyReply, record: Taker): void {
  const { exchange } = reply.request;
  if (exchange.isRecorded) return;
  exchange.isRecorded = true;
  if (exchange.isCutOff) exchange.findings.push(clientGone(exchange, reply.statusCode));
  record(finishedRequest(reply));
}

function recordCutOff(reply: FastifyReply, { detail, status }: ScimError, record: Taker): void {
  const { exchange } = reply.request;
  if (exchange.isRecorded) return;
  exchange.isRecorded = true;
  // Of its own: what the framework makes of the connection's end is noted in the other.
  record({ ...finishedRequest(reply), status, record: { ...exchange, errorDetail: detail } });
}

/** Runs outside of any request: what is thrown here would end the process. */
function addTo(journal: ExchangeSink, finished: FinishedRequest, diagnosis: Diagnosis): void {
  try {
    journal.add(buildExchange(finished, diagnosis), finished.record.reference);
  } catch (error) {
    console.error('An exchange could not be recorded:', error);
  }
}

/** An identity provider that gives up, most of all: it takes for failed what was done. */
function clientGone({ began }: OpenExchange, status: number): Finding {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const explanation =
    status === 499
      ? `The connection ended before the response was ready, which was given up after ${seconds} s. Nothing was changed.`
      : `The connection ended before the response was out, which was ready after ${seconds} s. What is shown here was done; the client does not know of it and will ask again.`;
  return {
    rule: 'client-gone',
    severity: 'only noted',
    requirement: 'SHOULD',
    title: 'Client gone',
    explanation,
    remedy: 'Look for a time limit of the client or of the tunnel, and whether this machine is busy.',
  };
}

function finishedRequest(reply: FastifyReply): FinishedRequest {
  const { request } = reply;
  const { exchange, raw } = request;
  if (exchange.sentBody !== null) exchange.responseText = exchange.sentBody.beginning;
  return {
    record: exchange,
    method: request.method,
    url: request.originalUrl,
    authorization: request.headers.authorization,
    requestHeaders: headersOf(raw.rawHeaders),
    clientAddress: exchange.client.isReported ? `${exchange.client.address} (reported)` : request.ip,
    status: reply.statusCode,
    responseHeaders: flatten(reply.getHeaders()),
    responseBytes: responseBytes(exchange, reply),
    durationMs: Math.round((performance.now() - exchange.began) * 100) / 100,
  };
}

let lastRaw: readonly string[] = [];
let lastHeaders: [string, string][] = [];

/** The same list as the last time where the same came, as from most clients: what is made of it need not be made again. */
function headersOf(rawHeaders: readonly string[]): [string, string][] {
  if (isSameList(rawHeaders, lastRaw)) return lastHeaders;
  lastRaw = rawHeaders;
  lastHeaders = pairs(rawHeaders);
  return lastHeaders;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** @param rawHeaders names and values in turn, as they came and as Node gives them */
function pairs(rawHeaders: readonly string[]): [string, string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return headers;
}

/** Counted once already, for the header: counting a long text again takes as long as writing it. */
function responseBytes({ sentBody, responseText }: OpenExchange, reply: FastifyReply): number {
  if (sentBody !== null) return sentBody.bytes;
  const length = Number(reply.getHeader('content-length'));
  return responseText === '' || Number.isNaN(length) ? Buffer.byteLength(responseText) : length;
}

function flatten(headers: Record<string, number | string | string[] | undefined>): [string, string][] {
  const flat: [string, string][] = [];
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (Array.isArray(value)) for (const one of value) flat.push([name, one]);
    else if (value !== undefined) flat.push([name, String(value)]);
  }
  return flat;
}
