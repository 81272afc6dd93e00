/**
 * Cursors of RFC 9865. A cursor is a place in the order of the results, not a position and not a result stored for a client:
 * nothing is held in memory, and what is created or deleted meanwhile neither repeats nor skips anything else.
 *
 * Threats (section 7 of the RFC): a cursor may be forged, or carry what a client must not see. It is encrypted and
 * authenticated with a key of its SCIM setting that is made anew at each start: a cursor is of no use with another setting,
 * and one from before a restart is invalid, so that a client begins again. It gives access to nothing, since the token
 * still decides whose resources are listed.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { ScimError } from '../scim-error';

/** Seconds for which a cursor is valid. */
export const cursorTimeout = 3_600;

/** What a resource is sorted by. */
export type SortKey = string | number | null;

/** Where one resource stands among the results. */
export interface ResultPosition {
  /** Position of its type among those that are listed. */
  type: number;
  /** Of its creation. */
  order: number;
  /** Null without sortBy. */
  key: SortKey;
}

export interface Cursor {
  /** What else the request asks for; a cursor is valid for the same request alone. */
  query: string;
  count: number;
  /** The page begins behind the place, or ends before it. */
  side: 'behind' | 'before';
  place: ResultPosition;
}

/** Never leaves this process. */
const secret = randomBytes(32);

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Far beyond what `sealCursor` makes. */
const longestCursor = 8_192;

/** Made of unreserved characters alone (RFC 9865 section 2). */
export function sealCursor({ query, count, side, place }: Cursor, settingId: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(settingId), nonce, { authTagLength: tagBytes });
  const issuedAt = Math.floor(Date.now() / 1_000);
  const text = JSON.stringify([issuedAt, query, count, side, place.type, place.order, place.key]);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws ScimError invalidCursor, expiredCursor */
export function openCursor(text: string, settingId: string): Cursor {
  const [issuedAt, query, count, side, type, order, key] = contentOf(text, settingId);
  if (Date.now() / 1_000 > issuedAt + cursorTimeout) {
    throw new ScimError(
      'expiredCursor',
      `The cursor is older than ${cursorTimeout} seconds. Begin again with an empty cursor.`,
    );
  }
  return { query, count, side, place: { type, order, key } };
}

type Content = [
  issuedAt: number,
  query: string,
  count: number,
  side: Cursor['side'],
  type: number,
  order: number,
  key: SortKey,
];

/** What was authenticated is what `sealCursor` wrote. */
function contentOf(text: string, settingId: string): Content {
  if (text.length > longestCursor || !/^[A-Za-z0-9_-]+$/.test(text)) throw new ScimError('invalidCursor');
  const bytes = Buffer.from(text, 'base64url');
  // A letter behind the last byte, or other unused bits, make another text of the same bytes.
  if (bytes.toString('base64url') !== text) throw new ScimError('invalidCursor');
  try {
    const nonce = bytes.subarray(0, nonceBytes);
    const decipher = createDecipheriv(algorithm, keyOf(settingId), nonce, { authTagLength: tagBytes });
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const opened = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
    const content: Content = JSON.parse(Buffer.concat(opened).toString('utf8'));
    return content;
  } catch (error) {
    throw new ScimError('invalidCursor', undefined, { cause: error });
  }
}

function keyOf(settingId: string): Buffer {
  return createHmac('sha256', secret).update(settingId).digest();
}
