import { describe, expect, it } from 'vitest';
import { tokensInOrder } from '../../../../src/renderer/features/settings/token-order';
import type { TokenSummary } from '../../../../src/shared/scim-setting';

function token(id: string, over: Partial<TokenSummary> = {}): TokenSummary {
  return {
    id,
    lastFour: id,
    purpose: 'identity provider',
    createdAt: '2026-11-20T10:00:00.000Z',
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
    ...over,
  };
}

const later = '2026-11-21T10:00:00.000Z';

describe('tokensInOrder', () => {
  it('puts the live ones before the revoked, the newest first, and leaves out what has another purpose', () => {
    const tokens = [
      token('old'),
      token('dead', { createdAt: later, revokedAt: later }),
      token('rehearsal', { purpose: 'simulation' }),
      token('secret', { purpose: 'client secret' }),
      token('new', { createdAt: later }),
    ];
    expect(tokensInOrder(tokens, 'identity provider').map(({ id }) => id)).toEqual(['new', 'old', 'dead']);
    expect(tokensInOrder(tokens, 'client secret').map(({ id }) => id)).toEqual(['secret']);
  });
});
