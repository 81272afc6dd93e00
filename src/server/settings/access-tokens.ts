/**
 * Access tokens of the OAuth 2.0 client credentials grant (RFC 6749 section 4.4), short-lived and opaque to the client.
 *
 * A token holds which client secret it was given for and until when, under a signature whose key lives in this process and
 * nowhere else. So there is no table that a busy or hostile client could fill, nothing on disk that could be used to make
 * one, and revoking the secret ends its tokens at once. A restart ends them too: the client gets 401 and asks for
 * a new one, as it does every hour anyway.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { TOKEN_PREFIX } from './tokens';

/** Seconds for which an access token is valid. */
export const accessTokenSeconds = 3_600;

export type AccessToken =
  | { kind: 'valid'; secretId: string }
  | { kind: 'expired'; secretId: string }
  /** It looks like one of ours and was not signed by this process. */
  | { kind: 'other run' };

const prefix = `${TOKEN_PREFIX}at_`;
const idBytes = 16;
const timeBytes = 6;
const bodyBytes = idBytes + timeBytes;
const signatureBytes = 32;

export class AccessTokens {
  readonly #key = randomBytes(32);

  /** @param secretId a UUID */
  issue(secretId: string, now: Date): string {
    const body = Buffer.alloc(bodyBytes);
    body.write(secretId.replaceAll('-', ''), 'hex');
    body.writeUIntBE(now.getTime() + accessTokenSeconds * 1_000, idBytes, timeBytes);
    return prefix + Buffer.concat([body, this.#sign(body)]).toString('base64url');
  }

  /** Null for what is no access token at all; a token of a SCIM setting is shorter. */
  read(token: string, now: Date): AccessToken | null {
    if (!token.startsWith(prefix)) return null;
    const bytes = Buffer.from(token.slice(prefix.length), 'base64url');
    if (bytes.length !== bodyBytes + signatureBytes) return null;
    const body = bytes.subarray(0, bodyBytes);
    if (!timingSafeEqual(this.#sign(body), bytes.subarray(bodyBytes))) return { kind: 'other run' };
    const secretId = uuidOf(body.subarray(0, idBytes));
    const endsAt = body.readUIntBE(idBytes, timeBytes);
    return { kind: now.getTime() < endsAt ? 'valid' : 'expired', secretId };
  }

  #sign(body: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(body).digest();
  }
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
