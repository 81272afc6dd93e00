/** Files of any size come in parts, since a call is small. A part that nobody asks for is forgotten. */

import { largestImport } from '../../shared/import-size';
import { ApiFailure } from '../api/api-failure';

/** Of all files together, in characters: beyond it the oldest is forgotten. */
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
    this.#byId.delete(id);
    if (upload.length + text.length > largestImport) {
      throw new ApiFailure(
        413,
        'TOO_LARGE',
        `A file has at most ${largestImport / 1024 / 1024} MB here. Nothing was read.`,
      );
    }
    upload.parts.push(text);
    upload.length += text.length;
    upload.at = this.#now();
    this.#byId.set(id, upload);
    this.#forgetOthers(id);
  }

  /** The whole text, which may be asked for again for a while. @throws ApiFailure 404 for one that never came */
  textOf(id: string): string {
    const upload = this.#byId.get(id);
    if (upload === undefined)
      throw new ApiFailure(404, 'NO_UPLOAD', 'The file is not here any more; offer it again.');
    const text = upload.parts.join('');
    upload.parts = [text];
    upload.at = this.#now();
    return text;
  }

  /** The one that was not asked for the longest first. */
  #forgetOthers(kept: string): void {
    let all = [...this.#byId.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [id, { length }] of this.#byId) {
      if (all <= mostAtOnce || id === kept) return;
      this.#byId.delete(id);
      all -= length;
    }
  }

  #forgetOld(): void {
    for (const [id, { at }] of this.#byId) {
      if (this.#now() - at > forgottenAfterMs) this.#byId.delete(id);
    }
  }
}
