/** Lines of segments for whoever goes through very many: a file is read once and not opened for each of its lines. */
import { readFile } from 'node:fs/promises';
import type { DetailPlace } from './journal-entry';

/** Two journals are gone through side by side. */
const mostFiles = 3;

export class LineReader {
  /** Path -> content, the one used last at the end. */
  private readonly files = new Map<string, Buffer>();

  /** Empty where it is lost. Good until the next turn of the event loop. */
  async line(place: DetailPlace): Promise<Buffer> {
    if (place.kind === 'lost') return Buffer.alloc(0);
    const { offset, length } = place;
    if (place.kind === 'memory') return place.batch.line(offset, length);
    const content = await this.contentOf(place.segment.path, offset + length);
    return content.subarray(offset, offset + length);
  }

  /** @param length that it has at least: a file may have grown since it was read */
  private async contentOf(path: string, length: number): Promise<Buffer> {
    const known = this.files.get(path);
    if (known !== undefined && known.length >= length) return known;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    this.files.delete(path);
    this.files.set(path, content);
    const [oldest] = this.files.keys();
    if (this.files.size > mostFiles && oldest !== undefined) this.files.delete(oldest);
    return content;
  }
}
