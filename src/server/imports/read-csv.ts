/** A table (RFC 4180, also with semicolons or tabs) a slice at a time, by the names of its first line. */
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

export type Table = Record<string, string>[];

/** Characters that are parsed without a look at who else waits. */
const partLength = 64 * 1024;

/** Null where the text is no table: fewer than two columns or no second line. */
export function readCsv(text: string): Promise<Table | null> {
  const rows: Table = [];
  return new Promise((resolve, reject) => {
    Papa.parse<Record<string, string>, Readable>(Readable.from(partsOf(text.replace(/^\uFEFF/, ''))), {
      header: true,
      skipEmptyLines: 'greedy',
      transformHeader: (head) => head.trim(),
      chunk: ({ data }) => {
        for (const row of data) rows.push(row);
      },
      complete: () => resolve(Object.keys(rows[0] ?? {}).length < 2 ? null : rows),
      error: reject,
    });
  });
}

async function* partsOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += partLength) {
    yield text.slice(at, at + partLength);
    if (isSliceOver()) await yieldSlice();
  }
}
