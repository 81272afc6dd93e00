/** Files of any size come in parts, since a call is small. A part that nobody asks for is forgotten. */
import { ApiFailure } from '../api/api-failure';
import { largestImport } from '../../shared/import-size';

/** Of all files together that are under way, in characters. */
const mostAtOnce = 2 * largestImport;
/** A page that was closed in between does not come back. */
const forgottenAfterMs = 10 * 60_000;

interface Upload {
  parts: string[];
  length: number;
  at: number;
}

export class Uploads {
  readonly #byId = new Map<string, Upload>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @throws ApiFailure 413 for more than is read here */
  add(id: string, text: string): void {
    this.#forgetOld();
    const upload = this.#byId.get(id) ?? { parts: [], length: 0, at: 0 };
    const all = [...this.#byId.values()].reduce((sum, { length }) => sum + length, text.length);
    if (upload.length + text.length > largestImport || all > mostAtOnce) {
      this.#byId.delete(id);
      throw new ApiFailure(413, 'TOO_LARGE', `A file has at most ${largestImport / 1024 / 1024} MB here. Nothing was read.`);
    }
    upload.parts.push(text);
    upload.length += text.length;
    upload.at = this.#now();
    this.#byId.set(id, upload);
  }

  /** The whole text, once. @throws ApiFailure 404 for one that never came */
  take(id: string): string {
    const upload = this.#byId.get(id);
    if (upload === undefined) throw new ApiFailure(404, 'NO_UPLOAD', 'The file has not arrived; offer it again.');
    this.#byId.delete(id);
    return upload.parts.join('');
  }

  #forgetOld(): void {
    for (const [id, { at }] of this.#byId) {
      if (this.#now() - at > forgottenAfterMs) this.#byId.delete(id);
    }
  }
}
