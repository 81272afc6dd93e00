/** The requests of a query as a file: piece by piece, oldest first, so that neither 20,000 of them nor the file are ever held as a whole. */
import type { StreamEvent } from '../../shared/contract';
import type { Exchange } from '../../shared/exchange';
import type { ExportFormat } from '../../shared/exchange-files/export-formats';
import { maskExchange } from '../../shared/exchange-files/mask-exchange';
import { createMasks } from '../../shared/exchange-files/masks';
import { type WriterOptions, writerOf } from '../../shared/exchange-files/writers';
import type { Journal } from '../journal/journal';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { type Listed, listedSequences } from './listed-sequences';

type Event = StreamEvent<'exchangeFiles.export'>;

export interface Export extends WriterOptions {
  query: Listed;
  format: ExportFormat;
  masked: boolean;
}

/** Of one piece, in characters. */
const pieceLength = 256 * 1024;

export async function* exportExchanges(
  journal: Pick<Journal, 'get' | 'search'>,
  { query, format, masked, ...options }: Export,
  signal: AbortSignal,
): AsyncGenerator<SerializedJson<Event>[]> {
  const sequences = await listedSequences(journal, query, signal);
  const total = sequences.length;
  const writer = writerOf(format, options);
  const masks = createMasks();
  let text = writer.head;
  let written = 0;
  for (const sequence of sequences) {
    if (signal.aborted) return;
    if (isSliceOver()) await yieldSlice();
    const exchange = await journal.get(sequence);
    // Meanwhile newer ones took its place.
    if (exchange === null) continue;
    const told: Exchange = masked ? maskExchange(exchange, masks) : exchange;
    text += (written === 0 ? '' : writer.separator) + writer.write(told);
    written += 1;
    if (text.length < pieceLength) continue;
    yield [serializeJson<Event>({ text, written, total })];
    text = '';
  }
  yield [serializeJson<Event>({ text: text + writer.tail, written, total })];
}
