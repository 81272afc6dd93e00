import { expect, it } from 'vitest';
import { queryIn } from '../../../../src/renderer/features/requests/asked-query';

it('an address may ask for the requests of a cause, for scanners, or for any search', () => {
  expect(queryIn('cause=no-email~wrong')).toBe('cause:no-email~wrong');
  expect(queryIn('cause=a+b')).toBe('cause:"a b"');
  expect(queryIn('scanners')).toBe('is:scanner');
  expect(queryIn('query=user%3Amarta')).toBe('user:marta');
  expect(queryIn('')).toBe(null);
});
