/** Entries of a HAR file (1.1 and 1.2, of any program) as requests. What is hostile or odd in one is passed over or becomes text. */
import { isJsonObject } from '../scim/json';
import type { RecordedMessage, RecordedRequest } from './recorded-request';
import { scimPathOf } from './scim-path';

/** Null for what is no SCIM request, or no request. */
export function requestOfHar(entry: unknown): RecordedRequest | null {
  const { request, response, startedDateTime, time } = asObject(entry);
  const asked = asObject(request);
  const answered = asObject(response);
  const own = asObject(asObject(entry)._scim);
  const url = scimPathOf(textOf(own.url)) ?? scimPathOf(textOf(asked.url));
  const method = textOf(asked.method).toUpperCase();
  if (url === null || !/^[A-Z]{3,10}$/.test(method)) return null;
  return {
    at: timeOf(startedDateTime),
    durationMs: positive(time),
    method,
    url,
    request: { ...messageOf(asked.headers, asObject(asked.postData).text), isCut: own.requestCut === true },
    status: Math.trunc(positive(answered.status)),
    response: {
      ...messageOf(answered.headers, contentText(asObject(answered.content))),
      isCut: own.responseCut === true,
    },
  };
}

function messageOf(headers: unknown, body: unknown): Omit<RecordedMessage, 'isCut'> {
  return { headers: headersOf(headers), body: textOf(body) };
}

const mostHeaders = 100;
/** In characters. */
const longestHeader = 4_000;

export function headersOf(headers: unknown): [string, string][] {
  if (!Array.isArray(headers)) return [];
  return headers.slice(0, mostHeaders).flatMap((header): [string, string][] => {
    const { name, value } = asObject(header);
    return typeof name === 'string' && name !== ''
      ? [[name.slice(0, longestHeader), textOf(value).slice(0, longestHeader)]]
      : [];
  });
}

/** Some programs write every body in base64. */
function contentText({ text, encoding }: Record<string, unknown>): string {
  if (encoding !== 'base64') return textOf(text);
  try {
    const bytes = Uint8Array.from(atob(textOf(text)), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}

export function asObject(value: unknown): Record<string, unknown> {
  return isJsonObject(value) ? value : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function timeOf(value: unknown): string | null {
  const time = Date.parse(textOf(value));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

export function positive(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
