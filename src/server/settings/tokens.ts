/**
 * A token is a secret of 256 random bits. On disk stands its SHA-256 alone: with that much randomness nothing slower is
 * needed, and nobody who reads the file can use it. The prefix lets people and redaction recognise one.
 */
import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { TokenSummary } from '../../shared/scim-setting';
import type { StoredToken } from '../store/workbench-data';

/** Redaction knows every secret of ours by it. */
export const TOKEN_PREFIX = 'scimwb_';
const TOKEN_BYTES = 32;

export interface NewToken {
  /** The secret, which is shown once and stored nowhere. */
  token: string;
  stored: StoredToken;
}

/** `expiresAt` is RFC 3339, null for a token that doesn't expire. */
export function createToken(purpose: TokenSummary['purpose'], now: Date, expiresAt: string | null): NewToken {
  const token = TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
  const stored: StoredToken = {
    id: randomUUID(),
    hash: hashOf(token),
    lastFour: token.slice(-4),
    purpose,
    createdAt: now.toISOString(),
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  return { token, stored };
}

/** SHA-256, hexadecimal. */
export function hashOf(token: string): string {
  return hash('sha256', token, 'hex');
}

/** What the page may know of a token. */
export function summaryOf({ hash: _hash, ...summary }: StoredToken): TokenSummary {
  return summary;
}
