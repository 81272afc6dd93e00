/**
 * Bytes of a body become text here, or are refused in words: a body that is read in another coding or charset than it was
 * written in is a wrong name in a directory, and nobody notices.
 *
 * Compressed bodies are refused with 415, as RFC 9110 section 15.5.16 has it: a megabyte may unfold into a thousand of them, and
 * no client of SCIM compresses what it sends. JSON is UTF-8 (RFC 8259 section 8.1); of other declared charsets only
 * ISO 8859-1 is read, by tolerance, and only where its bytes can mean nothing else.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inRichText, shorten } from '../scim/describe-value';
import { ScimError } from '../scim/scim-error';

/** Records the text, as far as the bytes are text. @throws ScimError 415, invalidSyntax */
export function bodyText(request: FastifyRequest, body: Buffer): string {
  requireUncoded(request, body);
  const charset = foreignCharset(request.headers['content-type']);
  if (charset !== null && body.length > 0) return textInCharset(charset, request, body);
  keepText(request, body);
  if (!isUtf8(body)) throw new ScimError('invalidSyntax', 'The body is not valid UTF-8.');
  return textAfterMark(request);
}

const byteOrderMark = '\ufeff';

/** The record goes without it too: nobody would see it there, and nothing could read the text as JSON. */
function textAfterMark({ exchange }: FastifyRequest): string {
  if (exchange.requestText.startsWith(byteOrderMark)) {
    exchange.requestText = exchange.requestText.slice(byteOrderMark.length);
    exchange.tolerances?.tolerate('byte-order-mark');
  }
  return exchange.requestText;
}

/** For bodies that are refused whatever they hold. @throws ScimError 415 where it is compressed */
export function keepText(request: FastifyRequest, body: Buffer): void {
  requireUncoded(request, body);
  request.exchange.requestText = body.toString('utf8');
}

/** @throws ScimError 415; what nobody can read is not recorded */
export function requireUncoded(
  { exchange, headers }: Pick<FastifyRequest, 'exchange' | 'headers'>,
  body: { length: number },
): void {
  const coding = codingOf(headers);
  if (coding === null || body.length === 0) return;
  const detail = `The body came with the Content-Encoding “${shorten(coding)}”. It is read only as it is, without compression.`;
  exchange.findings.push({
    rule: 'content-coding',
    severity: 'will not arrive',
    requirement: 'MUST',
    title: 'Compressed body',
    explanation: `${detail} Its ${body.length} bytes were not unpacked, and are not shown.`,
    remedy: 'Switch the compression of requests off in the client, or in the proxy on the way.',
    source: 'RFC 9110 section 15.5.16',
  });
  throw new ScimError(415, detail);
}

/** RFC 9110 section 12.5.3: on a 415 it means that the coding was the reason, and stands there for no other. */
export function nameCodings({ headers }: FastifyRequest, reply: FastifyReply): void {
  if (reply.statusCode === 415 && codingOf(headers) !== null) reply.header('accept-encoding', 'identity');
}

function codingOf(headers: FastifyRequest['headers']): string | null {
  const coding = headers['content-encoding']?.trim();
  return coding === undefined || coding === '' || coding.toLowerCase() === 'identity' ? null : coding;
}

const charsetParameter = /;\s*charset\s*=\s*["']?([^\s;"']+)/i;
/** ASCII is UTF-8. */
const utf8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
const latin1: ReadonlySet<string> = new Set(['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1']);

function foreignCharset(contentType: string | undefined): string | null {
  const charset = charsetParameter.exec(contentType ?? '')?.[1];
  return charset === undefined || utf8.has(charset.toLowerCase()) ? null : charset;
}

function textInCharset(charset: string, request: FastifyRequest, body: Buffer): string {
  const { exchange } = request;
  const isRead = latin1.has(charset.toLowerCase());
  exchange.requestText = body.toString(isRead && !isUtf8(body) ? 'latin1' : 'utf8');
  if (!isRead) throw refusedCharset(charset, request, 'Only UTF-8 is read.');
  exchange.tolerances?.tolerate('charset-not-utf-8', {
    detail: `The body came in the charset ${inRichText(charset)}.`,
    refusal: () => refusedCharset(charset, request, 'Only UTF-8 is read.'),
  });
  if (isUtf8(body) && !isAscii(body))
    throw refusedCharset(charset, request, 'Its bytes are UTF-8, so that one of the two is wrong.');
  if (controls.test(exchange.requestText))
    throw refusedCharset(charset, request, 'It holds bytes that are no characters there.');
  return exchange.requestText;
}

/** Where Windows has letters and ISO 8859-1 has none. */
const controls = /[\x80-\x9f]/;

function refusedCharset(charset: string, { exchange }: FastifyRequest, reason: string): ScimError {
  const detail = `The content type says that the body is in the charset “${shorten(charset)}”. ${reason}`;
  exchange.findings.push({
    rule: 'charset',
    severity: 'will not arrive',
    requirement: 'MUST',
    title: 'Charset other than UTF-8',
    explanation: detail,
    remedy: 'Make the client write its JSON in UTF-8 and leave `charset` out of the content type.',
    source: 'RFC 8259 section 8.1',
  });
  return new ScimError(415, detail);
}
