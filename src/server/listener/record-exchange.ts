/**
 * Every request becomes an exchange, refused ones too: opened by the first hook there is, closed when the answer has been sent,
 * or would have been, had the client waited for it.
 * Diagnosis, redaction and the journal come after that, in order and in slices, so that no answer waits for them.
 */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '../../shared/finding';
import type { ExchangeReference } from '../directory/change-feed';
import type { NewExchange } from '../journal/journal';
import type { ScimError } from '../protocol/scim-error';
import { StreamedBody } from '../protocol/streamed-body';
import { type AnsweredRequest, completeExchange, type Diagnosis } from './complete-exchange';
import { beginInOrder, beginNext, type Connection, followConnections } from './connections';
import { ExchangeRecord } from './exchange-record';

/** How long an answered request waits for company, in milliseconds: together they cost a tenth less, and answers go first. */
const usualGatherMs = 20;
/** The same while so few come together that whoever watches gains more than the machine does. */
const fewGatherMs = 4;
const few = 4;
/** Longest time that records are completed in one go, in milliseconds. */
const sliceMs = 8;

/** Where exchanges go that are complete. */
export interface ExchangeTaker {
  /** @param reference gets the sequence as soon as there is one */
  add(exchange: NewExchange, reference: ExchangeReference): void;
}

export interface ExchangeRecorder {
  /** The newest request of a connection while its body has not come whole, answered or not; null when there is none. */
  arrivingOn(socket: Socket): FastifyReply | null;
  /** Requests of a connection that have come whole and are not answered in full, in their order. */
  completeOn(socket: Socket): FastifyReply[];
  /** For what never became a request. */
  record(answered: AnsweredRequest): void;
  /** For a request whose body never came whole. */
  recordCutOff(reply: FastifyReply, refusal: ScimError): void;
  /** Completes what waits; resolves when it is in the journal. */
  drain(): void;
}

export function recordExchanges(
  app: FastifyInstance,
  journal: ExchangeTaker,
  { gatherMs = usualGatherMs, ...diagnosis }: Diagnosis & { gatherMs?: number },
): ExchangeRecorder {
  const { record, drain } = completeInSlices(journal, diagnosis, gatherMs);

  const recordOnce = (reply: FastifyReply) => {
    const { request } = reply;
    const connection = connections.of(request.raw.socket);
    connection.underWay.delete(reply);
    beginNext(connection, request.raw.socket);
    if (request.exchange.isRecorded) return;
    request.exchange.isRecorded = true;
    if (request.exchange.isCutOff)
      request.exchange.findings.push(clientGone(request.exchange, reply.statusCode));
    record(answeredRequest(request, reply, connection));
  };

  /** The handler goes on whoever is gone: what it does is told when it has ended. */
  const cutOff = (reply: FastifyReply) => {
    const { exchange } = reply.request;
    exchange.isCutOff = true;
    if (exchange.isAnswered) recordOnce(reply);
  };

  const connections = followConnections(cutOff);
  app.decorateRequest('exchange');
  app.addHook('onRequest', (request, reply, done) => {
    request.exchange = new ExchangeRecord();
    beginInOrder(connections.of(request.raw.socket), reply, done);
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const { exchange } = request;
    if (typeof payload === 'string') exchange.responseText = payload;
    if (payload instanceof StreamedBody) exchange.streamedBody = payload;
    exchange.isAnswered = true;
    if (exchange.isCutOff) recordOnce(reply);
    done();
  });
  app.addHook('onResponse', (_request, reply, done) => {
    recordOnce(reply);
    done();
  });

  return {
    arrivingOn(socket) {
      const { newest } = connections.of(socket);
      return newest?.request.raw.complete ? null : newest;
    },
    completeOn(socket) {
      return [...connections.of(socket).underWay].filter(({ request }) => request.raw.complete);
    },
    record,
    recordCutOff(reply, { detail, status }) {
      const { request } = reply;
      if (request.exchange.isRecorded) return;
      request.exchange.isRecorded = true;
      // Of its own: what the framework makes of the connection's end is noted in the other.
      const own = { ...request.exchange, errorDetail: detail };
      record({
        ...answeredRequest(request, reply, connections.of(request.raw.socket)),
        status,
        record: own,
      });
    },
    drain,
  };
}

/** In the order of the answers, after them, and never for long in one go. */
function completeInSlices(
  journal: ExchangeTaker,
  diagnosis: Diagnosis,
  gatherMs: number,
): Pick<ExchangeRecorder, 'record' | 'drain'> {
  let waiting: AnsweredRequest[] = [];
  let isScheduled = false;
  /** How many waited the last time. */
  let together = 0;

  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(completeGathered, together > few ? gatherMs : Math.min(fewGatherMs, gatherMs));
  };

  const completeGathered = () => {
    together = waiting.length;
    completeSlice();
  };

  const completeSlice = () => {
    isScheduled = false;
    const began = performance.now();
    let done = 0;
    for (const answered of waiting) {
      done += 1;
      addTo(journal, answered, diagnosis);
      if (performance.now() - began >= sliceMs) break;
    }
    waiting = waiting.slice(done);
    if (waiting.length === 0) return;
    isScheduled = true;
    setImmediate(completeSlice);
  };

  return {
    record(answered) {
      waiting.push(answered);
      schedule();
    },
    drain() {
      while (waiting.length > 0) completeSlice();
    },
  };
}

/** Runs outside of any request: what is thrown here would end the process. */
function addTo(journal: ExchangeTaker, answered: AnsweredRequest, diagnosis: Diagnosis): void {
  try {
    journal.add(completeExchange(answered, diagnosis), answered.record.reference);
  } catch (error) {
    console.error('An exchange could not be recorded:', error);
  }
}

/** An identity provider that gives up, most of all: it takes for failed what was done. */
function clientGone({ began }: ExchangeRecord, status: number): Finding {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const explanation =
    status === 499
      ? `The connection ended before the answer was ready, which was given up after ${seconds} s. Nothing was changed.`
      : `The connection ended before the answer was out, which was ready after ${seconds} s. What is shown here was done; the client does not know of it and will ask again.`;
  return {
    rule: 'client-gone',
    severity: 'deviation',
    title: 'Client gone',
    explanation,
    remedy: 'Look for a time limit of the client or of the tunnel, and whether this machine is busy.',
  };
}

function answeredRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  connection: Connection,
): AnsweredRequest {
  const { exchange, raw } = request;
  if (exchange.streamedBody !== null) exchange.responseText = exchange.streamedBody.beginning;
  return {
    record: exchange,
    method: request.method,
    url: request.originalUrl,
    authorization: request.headers.authorization,
    requestHeaders: connection.headersOf(raw.rawHeaders),
    clientAddress: request.ip,
    status: reply.statusCode,
    responseHeaders: flatten(reply.getHeaders()),
    responseBytes: responseBytes(exchange, reply),
    durationMs: Math.round((performance.now() - exchange.began) * 100) / 100,
  };
}

/** Counted once already, for the header: counting a long text again takes as long as writing it. */
function responseBytes({ streamedBody, responseText }: ExchangeRecord, reply: FastifyReply): number {
  if (streamedBody !== null) return streamedBody.bytes;
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
