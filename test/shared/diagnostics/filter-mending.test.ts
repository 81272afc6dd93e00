import { describe, expect, it } from 'vitest';
import { mendEncodedFilter, mendFilter } from '../../../src/shared/diagnostics/filter-mending';
import { parseFilter } from '../../../src/shared/scim/filter/parser';

describe('a filter that can’t be read', () => {
  it.each([
    ['userName eq kim@example.com', 'without quotes', 'userName eq "kim@example.com"'],
    ["userName eq 'kim'", 'without quotes', 'userName eq "kim"'],
    ['userName eq “kim”', 'without quotes', 'userName eq "kim"'],
    ['userName eq kim and active eq true', 'without quotes', 'userName eq "kim" and active eq true'],
    [
      'displayName eq Research and Development',
      'without quotes',
      'displayName eq "Research and Development"',
    ],
    [
      'emails[type eq "work"].value eq kim@x.example',
      'without quotes',
      'emails[type eq "work"].value eq "kim@x.example"',
    ],
    ['displayName eq "Team "Blue""', 'unescaped quote', 'displayName eq "Team \\"Blue\\""'],
    ['userName eq "ACME\\kim"', 'unescaped quote', 'userName eq "ACME\\\\kim"'],
    ['displayName eq "Team "A and B""', 'unescaped quote', 'displayName eq "Team \\"A and B\\""'],
  ])('%s: %s', (text, fault, mended) => {
    expect(mendFilter(text)).toMatchObject({ fault, mended });
    expect(() => parseFilter(mended)).not.toThrow();
  });

  it.each(['', 'userName', 'userName equals kim', 'eq "x"', 'userName eq "x" and'])(
    'of which nothing can be said is left alone: %j',
    (text) => expect(mendFilter(text)).toBeNull(),
  );

  it('is left alone where it can be read', () => {
    expect(mendFilter('userName eq "kim"')).toBeNull();
  });
});

describe('a filter in an address', () => {
  it.each([
    ['displayName+eq+%22100%%22', '%%2'],
    ['displayName+eq+%22test_case%ds%22', '%ds'],
    ['displayName+eq+%22ends+in+%', '%'],
    ['displayName+eq+%22caf%e9%22', '%e9%22'],
  ])('with a bare percent sign: %s', (raw, came) => {
    expect(mendEncodedFilter(raw)).toEqual({ fault: 'bare percent', mended: null, came });
  });

  it.each([
    'userName%2520eq%2520%2522kim%2522',
    'userName+eq+%2522kim%2522',
    'userName%252520eq%252520%252522kim%252522',
  ])('encoded more than once: %s', (raw) => {
    expect(mendEncodedFilter(raw)).toMatchObject({ fault: 'encoded twice', mended: 'userName eq "kim"' });
  });

  it('whose value has an encoded percent sign is right', () => {
    expect(mendEncodedFilter('displayName+eq+%22100%25%22')).toBeNull();
  });

  it('that is hostile costs nothing', () => {
    const long = `userName eq ${'"'.repeat(1_000)}${'a and '.repeat(150)}`;
    expect(mendFilter(long)).toBeNull();
    expect(mendEncodedFilter('%25'.repeat(100_000))).toBeNull();
  });
});
