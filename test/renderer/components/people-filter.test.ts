import { expect, it } from 'vitest';
import {
  peopleFilterIn,
  peopleFilterText,
  peopleWithCause,
} from '../../../src/renderer/components/people-filter';

const noEmail = { rule: 'no-email', attributePath: 'emails.value', severity: 'will not arrive' } as const;

it.each([
  [{}, ''],
  [
    { severities: ['will not arrive' as const, 'only noted' as const] },
    '?severity=will-not-arrive&severity=only-noted',
  ],
  [{ cause: noEmail }, '?rule=no-email&path=emails.value&severity=will-not-arrive'],
  [{ cause: { rule: 'no-email', cause: 'a b' } }, '?rule=no-email&cause=a+b'],
])('%j stands in an address as %s, and is read from it', (filter, text) => {
  expect(peopleFilterText(filter)).toBe(text);
  expect(peopleFilterIn(text)).toEqual(filter);
});

it('a cause has an address, and what is no severity is passed over', () => {
  expect(peopleWithCause(noEmail)).toBe(
    '/directory/users?rule=no-email&path=emails.value&severity=will-not-arrive',
  );
  expect(peopleFilterIn('?severity=terrible&x=1')).toEqual({});
});
