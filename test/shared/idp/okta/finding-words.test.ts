import { describe, expect, it } from 'vitest';
import { okta } from '../../../../src/shared/idp/okta';
import { withVendorWords } from '../../../../src/shared/idp/vendor-words';
import { placeTables } from '../../platform/place-tables';

describe('a time zone that can’t be read', () => {
  const remedy = (rule: string, country?: { code: string | null; zones: string[] }) =>
    withVendorWords(
      [{ rule, severity: 'value is wrong', title: '', explanation: '', ...(country && { country }) }],
      okta,
      { countries: ['DE', 'US'], places: placeTables },
    )[0]?.remedy;

  it('is cured in the profile, or by one expression for all countries of the people', () => {
    const text = remedy('country-as-time-zone', { code: 'TR', zones: ['Europe/Istanbul'] });
    expect(text).toContain('`user.timezone`');
    expect(text).toContain('user.countryCode == "DE" ? "Europe/Berlin" : user.countryCode == "TR"');
    expect(text).toContain('user.countryCode == "US" ? (Arrays.contains({"CT", "DC"');
  });

  it('without an expression where none could tell', () => {
    expect(remedy('country-as-time-zone', { code: 'RU', zones: [] })).not.toContain('user.countryCode');
    expect(remedy('unknown-time-zone')).toContain('user.countryCode == "DE"');
  });

  it('a country is corrected to its two letters', () => {
    expect(remedy('country-not-alpha-2', { code: 'TR', zones: [] })).toContain('two letters, here `TR`');
    expect(remedy('country-not-alpha-2', { code: null, zones: [] })).toContain('such as `TR`');
  });
});
