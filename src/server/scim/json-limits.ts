/**
 * Parsing a large body takes its time, and what it costs depends on its shape: a megabyte of brackets or of different names
 * takes ten times as long as a megabyte of members. So bodies are counted through before they are parsed, which takes
 * a millisecond or two for a large one, and those that no client of SCIM sends are refused.
 */
import { ScimError } from './scim-error';

/** The deepest message of SCIM, a bulk request with a PATCH in it, has a depth of about 10. */
export const deepestNesting = 32;

const mostNames = 10_000;
const mostElements = 100_000;
/** Lists and objects in all. */
const mostParts = 100_000;
/** In all. Each that is met first takes the parser far longer than one that it knows. */
const mostDifferentNames = 20_000;
/** As many bytes hold at most so many: `"a":1,`. */
const bytesOfNames = 6 * mostDifferentNames;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Of each level that is open. */
const commas = new Uint32Array(deepestNesting + 1);
const limits = new Uint32Array(deepestNesting + 1).fill(mostElements);

/**
 * Leaves it to the parser to find what is no JSON.
 * @throws ScimError invalidSyntax where it nests too deep, 413 where a list or an object is too long
 */
export function requireWithinJsonLimits(bytes: Buffer): void {
  let depth = 0;
  let parts = 0;
  let isName = false;
  const names = bytes.length > bytesOfNames ? new NameCount() : null;
  commas[depth] = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === quote) {
      const end = endOfString(bytes, index);
      if (isName && names?.add(bytes, index + 1, end) === mostDifferentNames)
        throw tooLong(`more than ${mostDifferentNames} different names of attributes`);
      isName = false;
      index = end;
    } else if (byte === openList || byte === openObject) {
      depth += 1;
      parts += 1;
      if (depth > deepestNesting) throw tooDeep();
      if (parts > mostParts) throw tooLong(`more than ${mostParts} lists and objects`);
      commas[depth] = 0;
      isName = byte === openObject;
      limits[depth] = isName ? mostNames : mostElements;
    } else if (byte === closeList || byte === closeObject) depth = Math.max(0, depth - 1);
    else if (byte === comma) {
      const count = (commas[depth] ?? 0) + 1;
      if (count >= (limits[depth] ?? 0)) throw tooLong(limits[depth] === mostNames ? longObject : longList);
      commas[depth] = count;
      isName = limits[depth] === mostNames;
    }
  }
}

/** How many different names there are, or a few less: by the bits that their hashes set. */
class NameCount {
  private readonly bits = new Uint32Array(1 << 15);
  private count = 0;

  add(bytes: Buffer, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
    const place = (hash >>> 5) & (this.bits.length - 1);
    const bit = 1 << (hash & 31);
    const word = this.bits[place] ?? 0;
    if ((word & bit) === 0) this.count += 1;
    this.bits[place] = word | bit;
    return this.count;
  }
}

function endOfString(bytes: Buffer, start: number): number {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== quote) index += bytes[index] === backslash ? 2 : 1;
  return index;
}

function tooDeep(): ScimError {
  return new ScimError('invalidSyntax', `The body is nested deeper than ${deepestNesting} levels.`);
}

const longObject = `an object of more than ${mostNames} attributes`;
const longList = `a list of more than ${mostElements} values`;

function tooLong(what: string): ScimError {
  return new ScimError(413, `The body holds ${what}. Send less at once.`);
}
