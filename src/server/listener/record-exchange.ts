/**
 * Every request becomes an exchange, refused ones too: opened by the first hook there is, closed when the answer has been sent.
 * Diagnosis, redaction and the journal come after that, in order and in slices, so that no answer waits for them.
 */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Journal } from '../journal/journal';
import { LongAnswerStream } from '../protocol/long-answer';
import type { ScimError } from '../protocol/scim-error';
import { type AnsweredRequest, completeExchange, type Diagnosis } from './complete-exchange';
import { ExchangeRecord } from './exchange-record';

/** Longest time that records are completed in one go, in milliseconds. */
const sliceMs = 8;

export interface ExchangeRecorder {
  /** The newest request of a connection while its body has not come whole, answered or not; null when there is none. */
  arrivingOn(socket: Socket): FastifyReply | null;
  /** For what never became a request. */
  record(answered: AnsweredRequest): void;
  /** For a request whose body never came whole. */
  recordCutOff(reply: FastifyReply, refusal: ScimError): void;
  /** Completes what waits; resolves when it is in the journal. */
  drain(): void;
}

export function recordExchanges(
  app: FastifyInstance,
  journal: Pick<Journal, 'add'>,
  diagnosis: Diagnosis,
): ExchangeRecorder {
  let waiting: AnsweredRequest[] = [];
  let isScheduled = false;
  const newest = new WeakMap<Socket, FastifyReply>();

  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(completeSlice);
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
    if (waiting.length > 0) schedule();
  };

  app.decorateRequest('exchange');
  app.addHook('onRequest', (request, reply, done) => {
    request.exchange = new ExchangeRecord();
    newest.set(request.raw.socket, reply);
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    if (typeof payload === 'string') request.exchange.responseText = payload;
    if (payload instanceof LongAnswerStream) request.exchange.longAnswer = payload;
    done();
  });
  const record = (answered: AnsweredRequest) => {
    waiting.push(answered);
    schedule();
  };
  app.addHook('onResponse', (request, reply, done) => {
    record(answeredRequest(request, reply));
    done();
  });

  return {
    arrivingOn(socket) {
      const reply = newest.get(socket);
      return reply === undefined || reply.request.raw.complete ? null : reply;
    },
    record,
    recordCutOff(reply, { detail, status }) {
      const { request } = reply;
      request.exchange.errorDetail = detail;
      record({ ...answeredRequest(request, reply), status });
    },
    drain() {
      while (waiting.length > 0) completeSlice();
    },
  };
}

/** Runs outside of any request: what is thrown here would end the process. */
function addTo(journal: Pick<Journal, 'add'>, answered: AnsweredRequest, diagnosis: Diagnosis): void {
  try {
    journal.add(completeExchange(answered, diagnosis));
  } catch (error) {
    console.error('An exchange could not be recorded:', error);
  }
}

function answeredRequest(request: FastifyRequest, reply: FastifyReply): AnsweredRequest {
  const { exchange, raw } = request;
  if (exchange.longAnswer !== null) exchange.responseText = exchange.longAnswer.beginning;
  return {
    record: exchange,
    method: request.method,
    url: request.originalUrl,
    authorization: request.headers.authorization,
    requestHeaders: pairs(raw.rawHeaders),
    clientAddress: request.ip,
    status: reply.statusCode,
    responseHeaders: flatten(reply.getHeaders()),
    durationMs: Math.round((performance.now() - exchange.began) * 100) / 100,
  };
}

/** Node gives names and values in turn, as they came. */
function pairs(rawHeaders: readonly string[]): [string, string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return headers;
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
