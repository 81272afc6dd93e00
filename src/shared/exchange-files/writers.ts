/** The files that many exchanges can be written into, piece by piece. */
import type { Exchange } from '../exchange';
import { csvHead, csvLine } from './csv';
import type { ExportFormat } from './export-formats';
import { harEntry } from './har';
import { postmanHead, postmanItem } from './postman';

export interface ExchangeWriter {
  /** Before the first, between two, after the last. */
  head: string;
  separator: string;
  tail: string;
  write(exchange: Exchange): string;
}

export interface WriterOptions {
  /** Base URL under which we are reached. */
  baseUrl: string;
  /** Of this program. */
  version: string;
  /** Of the SCIM setting. */
  name: string;
  /** What is said about the whole. */
  comment: string;
}

export function writerOf(format: ExportFormat, options: WriterOptions): ExchangeWriter {
  if (format === 'har') return harWriter(options);
  if (format === 'postman') return postmanWriter(options);
  if (format === 'csv') return { head: csvHead, separator: '', tail: '', write: csvLine };
  return { head: '', separator: '', tail: '', write: (exchange) => `${JSON.stringify(exchange)}\n` };
}

function harWriter({ baseUrl, version, comment }: WriterOptions): ExchangeWriter {
  const creator = { name: 'SCIM Workbench', version };
  const head = JSON.stringify({ log: { version: '1.2', creator, comment, entries: [] } });
  return {
    head: head.slice(0, -']}}'.length),
    separator: ',\n',
    tail: ']}}\n',
    write: (exchange) => JSON.stringify(harEntry(exchange, baseUrl)),
  };
}

function postmanWriter({ baseUrl, name }: WriterOptions): ExchangeWriter {
  const head = JSON.stringify({ ...postmanHead(name, baseUrl), item: [] });
  return {
    head: head.slice(0, -']}'.length),
    separator: ',\n',
    tail: ']}\n',
    write: (exchange) => JSON.stringify(postmanItem(exchange, baseUrl)),
  };
}
