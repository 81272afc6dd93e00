/**
 * One exchange as the file that this project's own tests play (test/exchanges): what is sent and what has to be answered. What is
 * new each time stands as `<id>`, `<time>` and `<any>`.
 */
import type { Exchange } from '../exchange';
import { isSentAnew } from './connection-headers';
import { marksOf } from './marks';

export interface ExchangeFile {
  title: string;
  source: string;
  dialect: string;
  /** What is missing of it; absent where nothing is. */
  missing?: string[];
  request: { method: string; path: string; headers: Record<string, string>; body?: unknown };
  answer: { status: number; kind: string; body: unknown; findings: string[] };
}

/** @param title what the request did, in a sentence */
export function exchangeFileOf(exchange: Exchange, title: string): ExchangeFile {
  const { method, request, response, status, kind, findings, receivedAt } = exchange;
  const missing = marksOf(exchange);
  const body = parsed(request.body);
  const newId = method === 'POST' && status === 201;
  return {
    title,
    source: `Recorded by SCIM Workbench, ${receivedAt}`,
    dialect: 'default',
    ...(missing.length > 0 && { missing }),
    request: {
      method,
      path: exchange.url.replace(/^\/scim(?=\/|$)/, ''),
      headers: Object.fromEntries(request.headers.filter(([name]) => isSentAnew(name))),
      ...(body !== undefined && { body }),
    },
    answer: {
      status,
      kind,
      body: expected(parsed(response.body) ?? null, newId),
      findings: [...new Set(findings.map(({ rule }) => rule))],
    },
  };
}

export function printExchangeFile(file: ExchangeFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Of a resource or a list of them, `meta` is the server's own. */
function expected(body: unknown, newId: boolean): unknown {
  if (Array.isArray(body)) return body.map((element) => expected(element, newId));
  if (typeof body !== 'object' || body === null) return body;
  const members = Object.entries(body).map(([name, value]) => [name, expectedMember(name, value, newId)]);
  return Object.fromEntries(members);
}

function expectedMember(name: string, value: unknown, newId: boolean): unknown {
  if (name === 'id' && newId) return '<id>';
  if (name === 'Resources') return expected(value, newId);
  if (name === 'meta' && typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([part, of]) => [part, metaPart(part, of)]));
  return value;
}

function metaPart(name: string, value: unknown): unknown {
  if (name === 'created' || name === 'lastModified') return '<time>';
  return name === 'resourceType' ? value : '<any>';
}
