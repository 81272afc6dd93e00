/** Requests to a SCIM server in whatever was offered: one that was pasted, the body of one, or recorded traffic. */

import { requestOfExchangeFile } from '../../shared/exchange-files/read-exchange-file';
import { readExchanges } from '../../shared/exchange-files/read-exchanges';
import { requestOfHar } from '../../shared/exchange-files/read-har';
import type { RecordedRequest } from '../../shared/exchange-files/recorded-request';
import { type PastedRequest, readRequest, requestOfBody } from '../../shared/pasted-request/read-request';
import { isJsonObject } from '../../shared/scim/json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { Offered } from './offered-file';

export type RequestsIn =
  | {
      what: string;
      requests: PastedRequest[];
      /** The same with the answers that they got; null where none is known. */
      recorded: RecordedRequest[] | null;
      leftOut: number;
    }
  | { problem: string }
  | null;

export async function requestsIn(file: Offered): Promise<RequestsIn> {
  const { json, text } = file;
  if (isJsonObject(json) && isJsonObject(json.log)) return ofHar(json.log.entries);
  const files = Array.isArray(json) ? json : [json];
  if (files.some((one) => isJsonObject(one) && isJsonObject(one.request) && isJsonObject(one.answer)))
    return recorded('an exchange file', files, requestOfExchangeFile);
  const pasted = readRequest(text.slice(0, longestRequest));
  if (pasted !== null) return 'problem' in pasted ? pasted : alone(pasted.what, pasted.request);
  const body = requestOfBody(json, text);
  if (body !== null) return alone(`the body of a ${body.method} request`, body);
  return ofLines(file);
}

function alone(what: string, request: PastedRequest): RequestsIn {
  return { what, requests: [request], recorded: null, leftOut: 0 };
}

function traffic(what: string, recorded: RecordedRequest[], leftOut: number): RequestsIn {
  const isAnswered = recorded.some(({ status }) => status > 0);
  return { what, requests: recorded.map(pastedOf), recorded: isAnswered ? recorded : null, leftOut };
}

/** Far more than a server takes. */
const longestRequest = 5 * 1024 * 1024;

function ofHar(entries: unknown): Promise<RequestsIn> | RequestsIn {
  if (!Array.isArray(entries)) return { problem: 'This is a HAR file without a list of entries.' };
  return recorded('a HAR file', entries, requestOfHar);
}

async function recorded(
  what: string,
  values: readonly unknown[],
  read: (value: unknown) => RecordedRequest | null,
): Promise<RequestsIn> {
  const requests: RecordedRequest[] = [];
  for (const value of values) {
    const one = read(value);
    if (one !== null) requests.push(one);
    if (isSliceOver()) await yieldSlice();
  }
  if (requests.length === 0)
    return {
      problem: `This is ${what}, but none of its ${values.length} requests went to a SCIM endpoint such as /Users or /Groups.`,
    };
  return traffic(what, requests, values.length - requests.length);
}

/** NDJSON, one exchange a line. */
function ofLines({ text }: Offered): RequestsIn {
  if (!/^\s*\{[^\n]*"receivedAt"/.test(text.slice(0, 100_000))) return null;
  const read = readExchanges(text);
  return read.ok
    ? traffic(`recorded traffic (${read.kind})`, read.requests, read.passedOver)
    : { problem: read.sentence };
}

export function pastedOf({ method, url, request }: RecordedRequest): PastedRequest {
  return {
    method,
    path: url.replace(/^\/scim/, ''),
    headers: request.headers,
    body: request.body === '' ? null : request.body,
  };
}
