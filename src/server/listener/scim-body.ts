/**
 * Bodies: JSON under `application/scim+json` or `application/json` (RFC 7644 section 3.1). The text is recorded as it came, since a body
 * that can't be read is what a troubleshooter wants to see most. Everything else is read too, for the record, and refused.
 *
 * Threats: invalid UTF-8 would be changed silently (`body-text`), deep nesting overflows the stack of later recursion, and a
 * member named `__proto__` may become a prototype when it is copied. All three are refused here, before anything recurses.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { runInSlice } from '../runtime/time-slice';
import { shorten } from '../scim/describe-value';
import { requireWithinJsonLimits } from '../scim/json-limits';
import { ScimError } from '../scim/scim-error';
import { bodyText, keepText } from './body-text';

type Done = (error: Error | null, body?: unknown) => void;
type Reader = (request: FastifyRequest, body: Buffer) => unknown;

export function acceptScimBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/scim+json', 'application/json'],
    { parseAs: 'buffer' },
    asParser(readScimBody),
  );
  app.addContentTypeParser('*', { parseAs: 'buffer' }, asParser(refuseBody));
}

/** In bytes; one at a time is read, and goes on in a slice of its own where reading took one. */
const longBody = 16 * 1024;

/** Fastify's callback form: a promise per body would be paid for by every request. */
function asParser(read: Reader) {
  return (request: FastifyRequest, body: Buffer, done: Done): void => {
    if (body.length < longBody) readNow(read, request, body, done);
    else
      runInSlice(() => readNow(read, request, body, (error, value) => runInSlice(() => done(error, value))));
  };
}

function readNow(read: Reader, request: FastifyRequest, body: Buffer, done: Done): void {
  let value: unknown;
  try {
    value = read(request, body);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done(null, value);
}

function readScimBody(request: FastifyRequest, body: Buffer): unknown {
  const value = parseBody(bodyText(request, body), body);
  request.exchange.requestBody = value ?? null;
  return value;
}

function refuseBody(request: FastifyRequest, body: Buffer): undefined {
  keepText(request, body);
  if (body.length > 0) throw unsupportedType(request.headers['content-type']);
  return undefined;
}

export function unsupportedType(contentType: string | undefined): ScimError {
  const came = contentType?.trim() ? `not “${shorten(contentType)}”` : 'none was named';
  return new ScimError(415, `The content type must be application/scim+json or application/json, ${came}.`);
}

/** Undefined for an empty body: DELETE often comes with a content type and nothing else. @throws ScimError invalidSyntax */
function parseBody(text: string, bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  requireWithinJsonLimits(bytes);
  const value = parseJson(text);
  if (mayHoldPrototype(text)) requireHarmless(value);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScimError('invalidSyntax', `The body is not valid JSON${placeOf(error)}.`);
  }
}

/** The engine's message may quote the body, and with it a password: only the position is taken from it. */
function placeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `: it can’t be read from character ${Number(position) + 1} on`;
  return message.includes('end of JSON') ? ': it ends too early' : '';
}

/** Few bodies have to be searched: the name stands in the text as it is, or with an escape for one of its letters. */
function mayHoldPrototype(text: string): boolean {
  return text.includes('__proto__') || text.includes('\\u00');
}

function requireHarmless(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) requireHarmless(element);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__')
      throw new ScimError('invalidSyntax', '“__proto__” can’t be the name of an attribute.');
    requireHarmless(member);
  }
}
