import { expect, it } from 'vitest';
import { causeAddress, causeIdOf, causeKeyOf } from '../../../src/shared/causes/cause-id';
import type { Finding } from '../../../src/shared/finding';

const finding: Finding = {
  rule: 'country-not-alpha-2',
  severity: 'value is wrong',
  title: '',
  explanation: '',
};
const at = (attributePath: string) => causeIdOf({ ...finding, attributePath });

it('whatever stands in a value filter, the cause is the same', () => {
  expect(at('addresses[type eq "work"].country')).toBe('country-not-alpha-2~wrong~addresses.country');
  expect(at('addresses[type eq "x"].country')).toBe(at('addresses[type eq "work"].country'));
  expect(at('addresses.country')).not.toBe(causeIdOf(finding));
});

it('causes of one rule and consequences are told apart, and the key of a finding has the same id', () => {
  const known: Finding = { ...finding, rule: 'not-a-language-tag', cause: 'language-is-country' };
  const ids = [
    causeIdOf(known),
    causeIdOf({ ...known, severity: 'only noted' }),
    causeIdOf({ ...known, cause: 'language-unknown' }),
  ];
  expect(new Set(ids).size).toBe(3);
  expect(causeIdOf(causeKeyOf(known))).toBe(causeIdOf(known));
});

it('a path from the wire does not grow without bounds, and stands whole in an address', () => {
  expect(at('x'.repeat(5_000)).length).toBeLessThan(300);
  expect(causeAddress(at('urn:a:User:manager/x'))).toBe(
    '/findings/country-not-alpha-2~wrong~urn%3Aa%3AUser%3Amanager%2Fx',
  );
});
