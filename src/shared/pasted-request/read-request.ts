/** A request that somebody pasted: a curl command, raw HTTP, or the JSON of its body alone. Read, never run. */
import { scimPathOf } from '../exchange-files/scim-path';
import { isJsonObject } from '../scim/json';
import { messageUrns } from '../scim/messages';
import { shellWords } from './shell-words';

export interface PastedRequest {
  method: string;
  /** Below the base path: `/Users/1?x`. */
  path: string;
  headers: [string, string][];
  body: string | null;
}

/** What a text is taken for, and the request; a sentence where it looks like one and can't be read; null for anything else. */
export type ReadRequest = { what: string; request: PastedRequest } | { problem: string } | null;

export function readRequest(text: string): ReadRequest {
  const trimmed = text.trim();
  if (/^(?:\$\s*)?curl(?:\.exe)?\s/.test(trimmed)) return readCurl(trimmed.replace(/^\$\s*/, ''));
  if (/^[A-Z]{3,7}\s+\S+(?:\s+HTTP\/[\d.]+)?\s*(?:\r?\n|$)/.test(trimmed)) return readHttp(trimmed);
  return null;
}

const withValue = new Set([
  '-X',
  '--request',
  '-H',
  '--header',
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--json',
  '-u',
  '--user',
  '-A',
  '--user-agent',
  '--url',
  '-o',
  '--output',
  '-m',
  '--max-time',
  '-b',
  '--cookie',
  '-e',
  '--referer',
  '--connect-timeout',
  '-x',
  '--proxy',
]);

function readCurl(text: string): ReadRequest {
  const words = shellWords(text);
  if (words === null)
    return { problem: 'This is a curl command that is cut off: a quotation mark is not closed.' };
  const parts = { method: '', url: '', headers: [] as [string, string][], data: [] as string[] };
  for (let index = 1; index < words.length; index += 1) {
    const [name, value] = optionOf(words, index);
    if (withValue.has(name) && !words[index]?.includes(`${name}=`) && words[index] === name) index += 1;
    take(parts, name, value);
  }
  const path = pathOf(parts.url);
  if (path === null)
    return {
      problem: `This is a curl command, but ${parts.url === '' ? 'it has no address' : 'its address leads to no SCIM endpoint such as /Users or /Groups'}.`,
    };
  const body = parts.data.length === 0 ? null : parts.data.join('&');
  return {
    what: 'a curl command',
    request: { method: parts.method || (body === null ? 'GET' : 'POST'), path, headers: parts.headers, body },
  };
}

/** `-XPOST`, `--request=POST` and `--request POST` are one. */
function optionOf(words: readonly string[], index: number): [name: string, value: string] {
  const word = words[index] ?? '';
  if (withValue.has(word)) return [word, words[index + 1] ?? ''];
  const [, long, value] = /^(--[a-z-]+)=([\s\S]*)$/.exec(word) ?? [];
  if (long !== undefined) return [long, value ?? ''];
  const [, short, rest] = /^(-[XHdu])([\s\S]+)$/.exec(word) ?? [];
  return short === undefined ? [word.startsWith('-') ? word : '', word] : [short, rest ?? ''];
}

function take(
  parts: { method: string; url: string; headers: [string, string][]; data: string[] },
  name: string,
  value: string,
): void {
  switch (name) {
    case '-X':
    case '--request':
      parts.method = value.toUpperCase();
      break;
    case '-H':
    case '--header':
      parts.headers.push(...headerOf(value));
      break;
    case '-A':
    case '--user-agent':
      parts.headers.push(['User-Agent', value]);
      break;
    case '--url':
    case '':
      parts.url ||= value;
      break;
    case '--json':
      parts.headers.push(['Content-Type', 'application/json']);
      parts.data.push(value);
      break;
    default:
      if (/^(?:-d|--data(?:-\w+)?)$/.test(name)) parts.data.push(value);
  }
}

function headerOf(line: string): [string, string][] {
  const colon = line.indexOf(':');
  return colon <= 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
}

function pathOf(url: string): string | null {
  return scimPathOf(url)?.replace(/^\/scim/, '') ?? null;
}

function readHttp(text: string): ReadRequest {
  const [head = '', ...rest] = text.split(/\r?\n\r?\n/);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const [method = '', url = ''] = first.split(/\s+/);
  const path = pathOf(url);
  if (path === null)
    return {
      problem: `This is a request, but ${url.slice(0, 80)} is no SCIM endpoint such as /Users or /Groups.`,
    };
  const headers = lines.flatMap(headerOf);
  // Without headers the body often follows at once.
  const isBodyAtOnce = rest.length === 0 && lines.some((line) => /^\s*[{[]/.test(line));
  const body = isBodyAtOnce
    ? lines.slice(lines.findIndex((line) => /^\s*[{[]/.test(line))).join('\n')
    : rest.join('\n\n');
  return {
    what: 'a request',
    request: { method, path, headers: isBodyAtOnce ? [] : headers, body: body.trim() === '' ? null : body },
  };
}

/** Whom a body is about that names nobody: somebody stands in. */
export const unknownId = 'whoever-it-is';

/** The body of a request alone, by the message or resource that it is; null for other JSON. */
export function requestOfBody(json: unknown, text: string): PastedRequest | null {
  if (!isJsonObject(json)) return null;
  const schemas = Array.isArray(json.schemas) ? json.schemas.map((urn) => String(urn).toLowerCase()) : [];
  const isOf = (urn: string) => schemas.includes(urn.toLowerCase());
  const to = (method: string, path: string): PastedRequest => ({ method, path, headers: [], body: text });
  if (isOf(messageUrns.patchOp) || Array.isArray(json.Operations))
    return isOf(messageUrns.bulkRequest)
      ? to('POST', '/Bulk')
      : to('PATCH', `/${patched(json.Operations)}/${unknownId}`);
  if (isOf(messageUrns.searchRequest)) return to('POST', '/Users/.search');
  if (schemas.some((urn) => /:group$/.test(urn)) || Array.isArray(json.members)) return to('POST', '/Groups');
  const isUser =
    schemas.some((urn) => /:user$|scim:schemas:core:[12]\.0$/.test(urn)) || typeof json.userName === 'string';
  return isUser ? to('POST', '/Users') : null;
}

function patched(operations: unknown): 'Users' | 'Groups' {
  const paths = Array.isArray(operations)
    ? operations.filter(isJsonObject).map(({ path }) => String(path ?? ''))
    : [];
  return paths.some((path) => /^members\b/i.test(path)) ? 'Groups' : 'Users';
}
