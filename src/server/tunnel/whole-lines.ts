/** Hands on whole lines of a stream: a chunk can end in the middle of a host name. */
import type { Readable } from 'node:stream';

/** In characters; what is longer is no line that anybody reads. */
const longest = 16 * 1_024;

export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n|\r/);
    rest = (lines.pop() ?? '').slice(-longest);
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest);
  });
}
