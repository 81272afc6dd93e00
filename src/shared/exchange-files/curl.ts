/**
 * A request as a curl command that repeats it. Bodies and header values come from the wire and end up in a shell, so:
 * everything is quoted; control characters are escaped, because a terminal may act on them while pasting;
 * `--data-raw` is used, since `--data` would read a file for a body that begins with `@`; and `--globoff` keeps curl
 * from expanding brackets in filters. The token is a variable: the journal never held it.
 */
import type { Exchange } from '../exchange';
import { isSentAnew } from './connection-headers';

/** @param baseUrl base URL under which we are reached; its origin is put before the path as it arrived */
export function curlOf(exchange: Exchange, baseUrl: string): string {
  const { method, url, request } = exchange;
  const lines = [
    `curl --globoff --request ${shellQuote(method)} ${shellQuote(new URL(baseUrl).origin + url)}`,
    ...headerArguments(request.headers),
  ];
  if (request.body !== '') lines.push(`--data-raw ${shellQuote(request.body)}`);
  return [...cutWarning(exchange), lines.join(' \\\n  ')].join('\n');
}

function headerArguments(headers: [string, string][]): string[] {
  const sent = headers
    .filter(([name]) => isSentAnew(name))
    .map(([name, value]) => `--header ${shellQuote(`${name}: ${value}`)}`);
  const authorized = headers.some(([name]) => name.toLowerCase() === 'authorization');
  return authorized ? ['--header "Authorization: Bearer $SCIM_TOKEN"', ...sent] : sent;
}

function cutWarning({ request }: Exchange): string[] {
  if (!request.bodyTruncated) return [];
  return [
    `# Only the beginning of the body was kept: it had ${request.bodyBytes} bytes. This command is not complete.`,
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** One shell word that stands for exactly this text: in single quotes, or in `$'…'` where it holds control characters. */
export function shellQuote(text: string): string {
  if (control.test(text)) return `$'${Array.from(text, escaped).join('')}'`;
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (!control.test(character)) return character;
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
