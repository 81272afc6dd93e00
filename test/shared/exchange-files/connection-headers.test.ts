import { expect, it } from 'vitest';
import { isSentAnew } from '../../../src/shared/exchange-files/connection-headers';

it('what belongs to a connection, a token or a proxy is not sent again; all else is', () => {
  expect(
    ['Host', 'Authorization', 'Content-Length', 'X-Forwarded-For', 'bad name'].map(isSentAnew),
  ).not.toContain(true);
  expect(['Content-Type', 'User-Agent', 'If-Match'].map(isSentAnew)).not.toContain(false);
});
