/** Every expression that the product shows, on people for whom it is meant: it gives what the text beside it promises. */
import { describe, expect, it } from 'vitest';
import { knownDateFormats } from '../../../../../src/shared/diagnostics/date-form';
import {
  activeUnlessSoftDeleted,
  dashWhenEmpty,
  fullName,
  hyphenInLanguage,
  mailOrUserName,
  onlyWithValue,
  scimDateTime,
  shownExpressions,
  timeZoneByState,
  timeZoneExample,
  timeZoneSwitch,
} from '../../../../../src/shared/idp/entra/expressions';
import { statesByCountry } from '../../../../../src/shared/platform/states';
import { placeTables } from '../../../platform/place-tables';
import { evaluated, failureOf } from './evaluated';

const { countries, zones } = placeTables;
const codes = Object.keys(countries.names);

/** Where the state decides: every state of a country with its zone. */
function statesOf(code: string): { state: string; zone: string }[] {
  return Object.entries(statesByCountry[code] ?? {}).flatMap(([zone, states]) =>
    states.map(([state]) => ({ state, zone })),
  );
}

it.each(shownExpressions)('%s is evaluated for a person of whom nothing is known', (expression) => {
  expect(failureOf(expression)).toMatch(/^no error/);
});

describe('people', () => {
  it('are active unless they lie in the recycle bin', () => {
    expect(evaluated(activeUnlessSoftDeleted, { IsSoftDeleted: false })).toBe('True');
    expect(evaluated(activeUnlessSoftDeleted, { IsSoftDeleted: true })).toBe('False');
  });

  it('have a full name, with one of its parts missing too', () => {
    expect(evaluated(fullName, { givenName: 'Ayşe', surname: 'Yılmaz' })).toBe('Ayşe Yılmaz');
    expect(evaluated(fullName, { surname: 'Yılmaz' })).toBe('Yılmaz');
  });

  it('without a mailbox are reached by their user principal name', () => {
    const userPrincipalName = 'ada@contoso.com';
    expect(evaluated(mailOrUserName, { mail: 'a.byron@contoso.com', userPrincipalName })).toBe(
      'a.byron@contoso.com',
    );
    expect(evaluated(mailOrUserName, { mail: null, userPrincipalName })).toBe(userPrincipalName);
  });

  it('send a dash where an attribute was cleared, or nothing at all', () => {
    expect(evaluated(dashWhenEmpty('department'), { department: null })).toBe('-');
    expect(evaluated(dashWhenEmpty('department'), { department: 'Sales' })).toBe('Sales');
    expect(evaluated(onlyWithValue('department'), { department: '' })).toBeNull();
    expect(evaluated(onlyWithValue('department'), { department: 'Sales' })).toBe('Sales');
  });

  it('have a language with a hyphen', () => {
    expect(evaluated(hyphenInLanguage, { preferredLanguage: 'en_US' })).toBe('en-US');
    expect(evaluated(hyphenInLanguage, { preferredLanguage: 'tr-TR' })).toBe('tr-TR');
    expect(evaluated(hyphenInLanguage)).toBeNull();
  });
});

describe('dates of every form that is known come out as SCIM wants them', () => {
  const written: Record<string, string> = {
    'M/d/yyyy h:mm:ss tt': '2/29/2024 1:05:09 PM',
    'M/d/yyyy': '2/29/2024',
    'd.M.yyyy': '29.2.2024',
    'yyyy-MM-dd': '2024-02-29',
    'yyyy-MM-dd HH:mm:ss': '2024-02-29 13:05:09',
    'yyyyMMddHHmmss.fZ': '20240229130509.0Z',
  };

  it.each(knownDateFormats)('%s', (format) => {
    const employeeHireDate = written[format] ?? '';
    const day = format.includes('ss') ? '2024-02-29T13:05:09Z' : '2024-02-29T00:00:00Z';
    expect(evaluated(scimDateTime('employeeHireDate', format), { employeeHireDate })).toBe(day);
    expect(evaluated(scimDateTime('employeeHireDate', format))).toBeNull();
  });
});

describe('time zones by usage location', () => {
  const { expression, leftOut } = timeZoneSwitch(codes, placeTables);
  const zoneOf = (usageLocation: string | null, state: string | null = null) =>
    evaluated(expression ?? '', { usageLocation, state });

  it('there are the 249 of ISO 3166-1, and Kosovo', () => {
    expect(codes).toHaveLength(250);
    expect(codes).toContain('XK');
  });

  it.each(codes)('%s: its zone, that of most people, that of the state, or none', (code) => {
    const ofCountry = (zones.byCountry[code] ?? []).map(({ zone }) => zone);
    if (leftOut.includes(code)) expect(zoneOf(code)).toBeNull();
    else if (ofCountry.length === 1) expect(zoneOf(code)).toBe(ofCountry[0]);
    else if (zones.primary[code] !== undefined) expect(zoneOf(code)).toBe(zones.primary[code]);
    else {
      expect(statesOf(code).length).toBeGreaterThan(0);
      for (const { state, zone } of statesOf(code))
        expect([state, zoneOf(code, state)]).toEqual([state, zone]);
      expect(zoneOf(code)).toBeNull();
      expect(zoneOf(code, 'Narnia')).toBeNull();
    }
  });

  it('nobody else gets one', () => {
    expect([zoneOf(null), zoneOf(''), zoneOf('XX'), zoneOf('tr')]).toEqual([null, null, null, null]);
  });

  it('a state counts within its own country only', () => {
    expect([zoneOf('US', 'AL'), zoneOf('BR', 'AL'), zoneOf('TR', 'AL')]).toEqual([
      'America/Chicago',
      'America/Sao_Paulo',
      'Europe/Istanbul',
    ]);
  });

  it.each(Object.keys(statesByCountry))('the expression for %s alone knows all its states', (code) => {
    const alone = timeZoneByState(code) ?? '';
    for (const { state, zone } of statesOf(code)) {
      expect([state, evaluated(alone, { usageLocation: code, state })]).toEqual([state, zone]);
    }
    expect(evaluated(alone, { usageLocation: 'DE', state: statesOf(code)[0]?.state })).toBeNull();
  });

  it('the example does what it says', () => {
    const zonesOf = ['TR', 'GB', 'DE', 'FR'].map((usageLocation) =>
      evaluated(timeZoneExample, { usageLocation }),
    );
    expect(zonesOf).toEqual(['Europe/Istanbul', 'Europe/London', 'Europe/Berlin', null]);
  });
});
