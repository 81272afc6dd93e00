/**
 * What can't be read as HTTP, arrives too slowly or is cut off: the HTTP layer gives up before any route sees it. It is
 * answered as a SCIM error where the client still listens, and recorded like every refusal. Of bytes that are no request
 * nothing is kept but the request line, since anything may stand in them.
 */
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { Finding } from '../../shared/finding';
import { scimContentType } from '../protocol/routing';
import { ScimError } from '../protocol/scim-error';
import type { AnsweredRequest } from './complete-exchange';
import { ExchangeRecord } from './exchange-record';
import type { ExchangeRecorder } from './record-exchange';

/** As Node gives it: `rawPacket` is a Buffer of the bytes that came last, whatever Fastify's types say. */
type ConnectionError = Error & { code?: string; reason?: string; rawPacket?: unknown };

/** Of a request line, in characters. */
const longestLine = 2_048;

/** First byte of a TLS record (RFC 8446 section 5.1). */
const tlsHandshake = 0x16;

/** For Fastify's `clientErrorHandler`. A request that was answered already needs nothing more. */
export function answerUnreadable(error: ConnectionError, socket: Socket, recorder: ExchangeRecorder): void {
  const reply = recorder.arrivingOn(socket);
  if (reply === null && (error.code === 'ECONNRESET' || socket.bytesRead === 0)) {
    socket.destroy();
    return;
  }
  if (!reply?.sent) refuse(error, socket, reply, recorder);
  socket.destroy();
}

function refuse(
  error: ConnectionError,
  socket: Socket,
  reply: FastifyReply | null,
  recorder: ExchangeRecorder,
): void {
  const refusal = refusalOf(error);
  if (reply === null) recorder.record(unreadableRequest(refusal, error, socket));
  else recorder.recordCutOff(reply, refusal);
  if (socket.writable) socket.write(responseText(refusal));
}

function refusalOf({ code, reason, rawPacket }: ConnectionError): ScimError {
  const taken = takenFor({ code, rawPacket });
  if (taken !== null) return new ScimError(400, taken.detail);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ScimError(408, 'The request took too long to arrive.');
  if (code === 'HPE_HEADER_OVERFLOW') return new ScimError(431, 'The headers of the request are too large.');
  if (code === 'ECONNRESET' || code === 'HPE_INVALID_EOF_STATE')
    return new ScimError(400, 'The connection ended before the request was whole.');
  return new ScimError(400, `The request can’t be read as HTTP${reason ? `: ${reason}` : ''}.`);
}

interface OtherProtocol {
  detail: string;
  finding: Finding;
}

/** Two things that people do meet: an address entered with the wrong scheme, and a client that begins with HTTP/2. */
function takenFor({ code, rawPacket }: Pick<ConnectionError, 'code' | 'rawPacket'>): OtherProtocol | null {
  if (bytesOf(rawPacket)[0] === tlsHandshake) return encrypted;
  return code === 'HPE_PAUSED_H2_UPGRADE' ? http2 : null;
}

const encrypted: OtherProtocol = {
  detail: 'The request is encrypted, but this port takes http:// only. A tunnel adds https://.',
  finding: {
    rule: 'encrypted-request',
    severity: 'violation',
    title: 'https:// instead of http://',
    explanation: 'The client came to this port with TLS, which only the far end of a tunnel speaks.',
    remedy: 'Enter the address of the tunnel, or `http://` in front of this one where the client allows it.',
  },
};
const http2: OtherProtocol = {
  detail: 'The request is one of HTTP/2, but this port takes HTTP/1.1 only.',
  finding: {
    rule: 'http-2-request',
    severity: 'violation',
    title: 'HTTP/2 without asking',
    explanation:
      'The client, or a proxy before this port, began in HTTP/2 without asking whether it is spoken here.',
    remedy: 'Switch it to HTTP/1.1; a proxy has a setting for the protocol it speaks to its upstream.',
    source: 'RFC 9113 section 3.3',
  },
};

function unreadableRequest(
  { detail, status }: ScimError,
  { code, rawPacket }: ConnectionError,
  { remoteAddress }: Socket,
): AnsweredRequest {
  const record = new ExchangeRecord();
  record.errorDetail = detail;
  const taken = takenFor({ code, rawPacket });
  if (taken !== null) record.findings.push(taken.finding);
  return {
    record,
    ...beginningOf(rawPacket),
    requestHeaders: [],
    clientAddress: remoteAddress ?? '',
    status,
    responseHeaders: [['content-type', scimContentType]],
    responseBytes: Buffer.byteLength(record.responseText),
    durationMs: 0,
  };
}

/** The token is read so that it is redacted should the request line hold it. */
function beginningOf(rawPacket: unknown) {
  const text = bytesOf(rawPacket)
    .subarray(0, 16 * 1024)
    .toString('latin1');
  const [, method = '?', url = '?'] = /^([A-Z]{1,16}) (\S+)/.exec(text) ?? [];
  const authorization = /^authorization:[ \t]*(.*?)[ \t]*\r?$/im.exec(text)?.[1];
  return { method, url: url.slice(0, longestLine), authorization };
}

function bytesOf(rawPacket: unknown): Buffer {
  return Buffer.isBuffer(rawPacket) ? rawPacket : Buffer.alloc(0);
}

function responseText(refusal: ScimError): string {
  const body = JSON.stringify(refusal.toBody());
  return [
    `HTTP/1.1 ${refusal.status} ${reasonPhrases[refusal.status] ?? 'Bad Request'}`,
    `Content-Type: ${scimContentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

const reasonPhrases: Record<number, string> = {
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};
