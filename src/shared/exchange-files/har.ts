/** Exchanges as HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/). Sizes and times that nobody knows are -1 or 0. */
import type { Exchange, ExchangeMessage } from '../exchange';
import { headerOf } from './headers';
import { marksOf } from './marks';

export interface HarEntry {
  startedDateTime: string;
  time: number;
  request: HarRequest;
  response: HarResponse;
  cache: Record<string, never>;
  timings: { send: number; wait: number; receive: number };
  comment?: string;
  _scim: object;
}

interface NamedValue {
  name: string;
  value: string;
}

interface HarRequest {
  method: string;
  url: string;
  httpVersion: string;
  cookies: [];
  headers: NamedValue[];
  queryString: NamedValue[];
  headersSize: number;
  bodySize: number;
  postData?: { mimeType: string; text: string };
}

interface HarResponse {
  status: number;
  statusText: string;
  httpVersion: string;
  cookies: [];
  headers: NamedValue[];
  content: { size: number; mimeType: string; text: string };
  redirectURL: string;
  headersSize: number;
  bodySize: number;
}

const httpVersion = 'HTTP/1.1';

/** @param baseUrl base URL under which we are reached */
export function harEntry(exchange: Exchange, baseUrl: string): HarEntry {
  const marks = marksOf(exchange);
  const { kind, simulated, origin, sequence, errorDetail } = exchange;
  const findings = exchange.findings.map(({ rule, severity, title }) => ({ rule, severity, title }));
  return {
    startedDateTime: exchange.receivedAt,
    time: exchange.durationMs,
    request: harRequest(exchange, baseUrl),
    response: harResponse(exchange),
    cache: {},
    timings: { send: 0, wait: exchange.durationMs, receive: 0 },
    ...(marks.length > 0 && { comment: marks.join(' ') }),
    _scim: {
      number: sequence,
      url: exchange.url,
      kind,
      simulated,
      ...(origin && { origin }),
      error: errorDetail,
      findings,
      requestCut: exchange.request.bodyTruncated,
      responseCut: exchange.response.bodyTruncated,
    },
  };
}

function harRequest({ method, url, request }: Exchange, baseUrl: string): HarRequest {
  const absolute = absoluteUrl(url, baseUrl);
  const mimeType = headerOf(request.headers, 'content-type');
  return {
    method,
    url: strictly(absolute.href),
    httpVersion,
    cookies: [],
    headers: namedValues(request.headers),
    queryString: namedValues([...absolute.searchParams]),
    headersSize: -1,
    bodySize: request.bodyBytes,
    ...(request.body !== '' && { postData: { mimeType, text: request.body } }),
  };
}

function harResponse({ status, response }: Exchange): HarResponse {
  return {
    status,
    statusText: '',
    httpVersion,
    cookies: [],
    headers: namedValues(response.headers),
    content: contentOf(response),
    redirectURL: headerOf(response.headers, 'location'),
    headersSize: -1,
    bodySize: response.bodyBytes,
  };
}

function contentOf({ body, bodyBytes, headers }: ExchangeMessage): HarResponse['content'] {
  return { size: bodyBytes, mimeType: headerOf(headers, 'content-type'), text: body };
}

/** RFC 3986 allows less than what arrives: what it does not is encoded. The URL as it came stands in `_scim`. */
function strictly(url: string): string {
  return url.replace(/%(?![\da-f]{2})/gi, '%25').replace(/[[\]{}|^`"<>\\ ]/g, encodeURIComponent);
}

function namedValues(pairs: readonly [string, string][]): NamedValue[] {
  return pairs.map(([name, value]) => ({ name, value }));
}

/** A path as it came may be anything; what is no part of a URL stands encoded in it. */
function absoluteUrl(url: string, baseUrl: string): URL {
  const { origin } = new URL(baseUrl);
  try {
    return new URL(origin + (url.startsWith('/') ? url : `/${url}`));
  } catch {
    return new URL(`${origin}/${encodeURIComponent(url)}`);
  }
}
