/**
 * Exchanges as items of a Postman collection v2.1 (https://schema.getpostman.com/collection/json/v2.1.0). Base URL and token are its variables;
 * `url.raw` stands beside the parts, since importers drop or need one or the other.
 */
import type { Exchange } from '../exchange';
import { readableUrl } from '../exchange-query/search-text';
import { isSentAnew } from './connection-headers';
import { marksOf } from './marks';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

interface Pair {
  key: string;
  value: string;
}

interface PostmanRequest {
  method: string;
  header: Pair[];
  url: { raw: string; host: string[]; path: string[]; query: Pair[] };
  body?: { mode: 'raw'; raw: string; options: { raw: { language: 'json' } } };
  description?: string;
}

export interface PostmanItem {
  name: string;
  request: PostmanRequest;
  response: {
    name: string;
    originalRequest: PostmanRequest;
    status: string;
    code: number;
    header: Pair[];
    body: string;
  }[];
}

/** Everything of the collection but its items. */
export function postmanHead(name: string, baseUrl: string) {
  return {
    info: {
      name,
      schema,
      description: 'Recorded by SCIM Workbench. Enter your token as the variable token.',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: [
      { key: 'baseUrl', value: baseUrl, type: 'string' },
      { key: 'token', value: '', type: 'string' },
    ],
  };
}

/** @param baseUrl base URL under which we are reached; a path that lies below it is written with the variable */
export function postmanItem(exchange: Exchange, baseUrl: string): PostmanItem {
  const { method, status, response, receivedAt } = exchange;
  const request = postmanRequest(exchange, baseUrl);
  const name = `${method} ${readableUrl(exchange.url)}`;
  const header = pairs(response.headers);
  const answered = { name: `${status} at ${receivedAt}`, originalRequest: request, status: '', code: status };
  return { name, request, response: [{ ...answered, header, body: response.body }] };
}

function postmanRequest(exchange: Exchange, baseUrl: string): PostmanRequest {
  const { method, url, request } = exchange;
  const marks = marksOf(exchange);
  const hasBody = request.body !== '';
  return {
    method,
    header: pairs(request.headers.filter(([name]) => isSentAnew(name))),
    url: postmanUrl(url, baseUrl),
    ...(hasBody && { body: { mode: 'raw', raw: request.body, options: { raw: { language: 'json' } } } }),
    ...(marks.length > 0 && { description: marks.join(' ') }),
  };
}

function postmanUrl(url: string, baseUrl: string): PostmanRequest['url'] {
  const base = new URL(baseUrl);
  const below = url.startsWith(`${base.pathname}/`) ? url.slice(base.pathname.length) : null;
  const host = below === null ? base.origin : '{{baseUrl}}';
  const rest = below ?? url;
  const [path = '', query = ''] = splitAt(rest, '?');
  const parts = query === '' ? [] : query.split('&');
  return {
    raw: host + rest,
    host: [host],
    path: path.split('/').slice(1),
    query: parts.map((part) => {
      const [key = '', value = ''] = splitAt(part, '=');
      return { key, value };
    }),
  };
}

function splitAt(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function pairs(headers: readonly [string, string][]): Pair[] {
  return headers.map(([key, value]) => ({ key, value }));
}
