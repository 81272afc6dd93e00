/** An exchange file, and a line of NDJSON, as a request. */
import { asObject, positive, textOf, timeOf } from './read-har';
import type { RecordedMessage, RecordedRequest } from './recorded-request';
import { scimPathOf } from './scim-path';

/** Null for what is none. What a test fills in (`{{ada}}`) stays as it is written. */
export function requestOfExchangeFile(file: unknown): RecordedRequest | null {
  const { request, answer } = asObject(file);
  const asked = asObject(request);
  const answered = asObject(answer);
  const url = typeof asked.path === 'string' ? scimPathOf(`/scim${asked.path}`) : null;
  const method = textOf(asked.method).toUpperCase();
  if (url === null || !isMethod.test(method)) return null;
  return {
    at: null,
    durationMs: 0,
    method,
    url,
    request: {
      headers: pairsOf(asked.headers),
      body: textOf(asked.beforeBody) + bodyOf(asked.body),
      isCut: false,
    },
    status: Math.trunc(positive(answered.status)),
    response: { headers: pairsOf(answered.headers), body: bodyOf(answered.body), isCut: false },
  };
}

/** A line of the NDJSON that is exported here: an exchange as it was recorded. */
export function requestOfLine(line: unknown): RecordedRequest | null {
  const { method, url, status, receivedAt, durationMs, request, response } = asObject(line);
  const path = scimPathOf(textOf(url));
  if (path === null || !isMethod.test(textOf(method))) return null;
  return {
    at: timeOf(receivedAt),
    durationMs: positive(durationMs),
    method: textOf(method),
    url: path,
    request: recorded(request),
    status: Math.trunc(positive(status)),
    response: recorded(response),
  };
}

const isMethod = /^[A-Z]{3,10}$/;

function recorded(message: unknown): RecordedMessage {
  const { headers, body, bodyTruncated } = asObject(message);
  const list = Array.isArray(headers) ? headers : [];
  return {
    headers: list.flatMap((pair): [string, string][] =>
      Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], textOf(pair[1])]] : [],
    ),
    body: textOf(body),
    isCut: bodyTruncated === true,
  };
}

function pairsOf(headers: unknown): [string, string][] {
  return Object.entries(asObject(headers)).map(([name, value]) => [name, textOf(value)]);
}

function bodyOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
