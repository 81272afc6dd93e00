import { expect, it } from 'vitest';
import { isSentAnew } from '../../../src/shared/exchange-files/connection-headers';

it.each(['Content-Type', 'Accept', 'User-Agent', 'If-Match', 'X-Correlation-Id'])(
  '%s is sent again',
  (name) => expect(isSentAnew(name)).toBe(true),
);

it.each(['HOST', 'Authorization', 'Content-Length', 'X-Forwarded-For', 'CF-Ray', 'Via', 'a b', ''])(
  '%s is not: it belongs to the connection it came with',
  (name) => expect(isSentAnew(name)).toBe(false),
);
