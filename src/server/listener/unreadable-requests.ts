/**
 * What can't be read as HTTP, arrives too slowly or is cut off: the HTTP layer gives up before any route sees it. The
 * response is a SCIM error where the client still listens, and it is recorded like every refusal. Of bytes that are no request
 * nothing is recorded but the request line, since anything may stand in them.
 */
import { METHODS } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { Finding } from '../../shared/finding';
import { type FinishedRequest, OpenExchange } from '../exchange/open-exchange';
import { ScimError } from '../scim/scim-error';
import { longestLine } from './admission';
import type { ExchangeRecorder } from './record-exchange';
import { scimContentType } from './response-type';

/**
 * As Node gives it: `rawPacket` is a Buffer of the bytes that came last, whatever Fastify's types say, and reading failed
 * after `bytesParsed` of them.
 */
type ConnectionError = Error & { code?: string; reason?: string; rawPacket?: unknown; bytesParsed?: number };

/** First byte of a TLS record (RFC 8446 section 5.1). */
const tlsHandshake = 0x16;

/** Node reports a connection again when more arrives on it. */
const refused = new WeakSet<Socket>();

/**
 * For Fastify's `clientErrorHandler`. A request that has its response needs nothing more; those that came before on the same
 * connection get theirs first: out of its turn the refusal would be taken for the response to one of them.
 */
export function handleUnreadableRequests(
  error: ConnectionError,
  socket: Socket,
  recorder: ExchangeRecorder,
): void {
  if (refused.has(socket)) return;
  refused.add(socket);
  const reply = recorder.connections.arrivingOn(socket);
  if (reply === null && (error.code === 'ECONNRESET' || socket.bytesRead === 0)) {
    socket.destroy();
    return;
  }
  afterResponses(recorder.connections.completeOn(socket), socket, () => {
    if (!reply?.sent) refuse(error, socket, reply, recorder);
    socket.destroy();
  });
}

function afterResponses(replies: readonly FastifyReply[], socket: Socket, then: () => void): void {
  const last = replies.at(-1);
  if (last === undefined || socket.destroyed) {
    then();
    return;
  }
  const done = () => {
    last.raw.off('close', done);
    socket.off('close', done);
    then();
  };
  last.raw.once('close', done);
  socket.once('close', done);
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

function refusalOf({ code, reason, rawPacket, bytesParsed }: ConnectionError): ScimError {
  const taken = takenFor({ code, rawPacket });
  if (taken !== null) return new ScimError(400, taken.detail);
  const method = code === 'HPE_INVALID_METHOD' ? unknownMethod({ rawPacket, bytesParsed }) : null;
  if (method !== null) return new ScimError(501, method);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ScimError(408, 'The request took too long to arrive.');
  if (code === 'HPE_HEADER_OVERFLOW') return new ScimError(431, 'The headers of the request are too large.');
  if (code === 'ECONNRESET' || code === 'HPE_INVALID_EOF_STATE')
    return new ScimError(400, 'The connection ended before the request was whole.');
  return new ScimError(400, `The request can’t be read as HTTP${reason ? `: ${reason}` : ''}.`);
}

/** RFC 9110 section 9.1; null for bytes that are no request, most often the end of a body that is longer than declared. */
function unknownMethod(error: Pick<ConnectionError, 'rawPacket' | 'bytesParsed'>): string | null {
  const { method, isWhole } = beginningOf(error);
  if (!isWhole) return null;
  const asWritten = METHODS.includes(method.toUpperCase())
    ? 'Methods are written in capital letters.'
    : 'Nothing was done.';
  return `There is no method “${method}” here. ${asWritten}`;
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
    severity: 'will not arrive',
    requirement: 'MUST',
    title: 'https:// instead of http://',
    explanation: 'The client came to this port with TLS, which only the far end of a tunnel speaks.',
    remedy: 'Enter the address of the tunnel, or `http://` in front of this one where the client allows it.',
  },
};
const http2: OtherProtocol = {
  detail: 'The request is one of HTTP/2, but this port takes HTTP/1.1 only.',
  finding: {
    rule: 'http-2-request',
    severity: 'will not arrive',
    requirement: 'MUST',
    title: 'HTTP/2 without asking',
    explanation:
      'The client, or a proxy before this port, began in HTTP/2 without asking whether it is spoken here.',
    remedy: 'Switch it to HTTP/1.1; a proxy has a setting for the protocol it speaks to its upstream.',
    source: 'RFC 9113 section 3.3',
  },
};

function unreadableRequest(
  { detail, status }: ScimError,
  { code, rawPacket, bytesParsed }: ConnectionError,
  { remoteAddress }: Socket,
): FinishedRequest {
  const { method, url, authorization } = beginningOf({ rawPacket, bytesParsed });
  const record = new OpenExchange(method, { address: remoteAddress ?? '', isReported: false });
  record.errorDetail = detail;
  const taken = takenFor({ code, rawPacket });
  if (taken !== null) record.findings.push(taken.finding);
  return {
    record,
    method,
    url,
    authorization,
    requestHeaders: [],
    clientAddress: remoteAddress ?? '',
    status,
    responseHeaders: [['content-type', scimContentType]],
    responseBytes: Buffer.byteLength(record.responseText),
    durationMs: 0,
  };
}

interface Beginning {
  method: string;
  url: string;
  authorization: string | undefined;
  /** The request line is one but for what its words are. */
  isWhole: boolean;
}

/** What stands behind a method may be a part of a body, unless it looks like the target of a request. */
const requestLine = /^([!#$%&'*+.^`|~\w-]{1,32}) ((?:\/|https?:|\*)\S*)( HTTP\/\d\.\d\r?$)?/gim;
const notRead: Beginning = { method: '?', url: '?', authorization: undefined, isWhole: false };

/**
 * Of the request that could not be read: others may have come with it. The token is read so that it is redacted should the
 * request line hold it.
 */
function beginningOf({
  rawPacket,
  bytesParsed = 0,
}: Pick<ConnectionError, 'rawPacket' | 'bytesParsed'>): Beginning {
  const text = bytesOf(rawPacket).toString('latin1');
  const before = [...text.matchAll(requestLine)].filter(({ index }) => index <= bytesParsed);
  const line = before.at(-1);
  // Behind the end of its headers it is not the request's own line that could not be read.
  if (line === undefined || text.slice(line.index, bytesParsed).includes('\r\n\r\n')) return notRead;
  const [, method = '?', url = '?', version] = line;
  const authorization = /^authorization:([^\r\n]*)/im.exec(text.slice(line.index))?.[1]?.trim();
  return { method, url: url.slice(0, longestLine), authorization, isWhole: version !== undefined };
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
  501: 'Not Implemented',
};
