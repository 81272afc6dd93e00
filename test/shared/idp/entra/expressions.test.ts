import { describe, expect, it } from 'vitest';
import { readSources } from '../../../../scripts/source-files.mjs';
import {
  longestExpression,
  scimDateTime,
  shownExpressions,
  timeZoneByState,
  timeZoneSwitch,
} from '../../../../src/shared/idp/entra/expressions';
import { placeTables } from '../../platform/place-tables';
import { expressionProblem, namesOfFunctions } from './expression-form';

describe('every expression that is shown', () => {
  it.each(shownExpressions)('%s has no form that Microsoft calls unsupported', (expression) => {
    expect(expressionProblem(expression)).toBeNull();
  });

  it('is written in one file', () => {
    const call = new RegExp(`\\b(?:${namesOfFunctions.join('|')})\\(`);
    const elsewhere = [...readSources('src/shared')]
      // The functions themselves have an example each. What lint proposes is made of the row that it mends, and run by its own tests.
      .filter(([path]) => !/idp\/entra\/(expression(s\.ts|\/functions\/)|lint\/)/.test(path))
      .flatMap(([path, source]) => source.split('\n').map((line) => `${path}: ${line.trim()}`))
      .filter((line) => call.test(line));
    expect(elsewhere).toEqual([]);
  });
});

describe('the form of an expression', () => {
  it.each([
    'IIF(IsNullOrEmpty([x]), "-", [x])',
    'IIF([x]="", "-", [x])',
    'IIF([x] = "", "-", [x])',
    'IIF(IsPresent([x]), [x], "-")',
    'Switch([usageLocation], "Etc/UTC", "TR", "Europe/Istanbul")',
    'Switch([usageLocation], "TR", "Europe/Istanbul")',
    'Switch([usageLocation], , "TR")',
    'Switch(IsPresent([x]), "", "True", [x])',
    'Switch([usageLocation], , "US", Switch([state], "America/New_York", "CA", "America/Los_Angeles"))',
    'Coalesce([mail],[userPrincipalName]',
    'coalesce([mail],[userPrincipalName])',
  ])('%s is found fault with', (expression) => {
    expect(expressionProblem(expression)).not.toBeNull();
  });
});

describe('time zones by the countries that really occur', () => {
  const switchOver = (...countries: string[]) => timeZoneSwitch(countries, placeTables);

  it('leaves people of other countries without one, in whatever order the countries came', () => {
    expect(switchOver('TR', 'GB').expression).toBe(
      'Switch([usageLocation], , "GB", "Europe/London", "TR", "Europe/Istanbul")',
    );
  });

  it('takes each country once, however it is written', () => {
    expect(switchOver('tr', 'Türkiye', 'TR').expression).toBe(
      'Switch([usageLocation], , "TR", "Europe/Istanbul")',
    );
  });

  it('lets the state decide within a country where it tells the zone', () => {
    const { expression } = switchOver('TR', 'US');
    expect(expression).toContain('"TR", "Europe/Istanbul", "US", Switch([state], , ');
    expect(expression).toContain('"CA", "America/Los_Angeles"');
    expect(expression).not.toMatch(/"US", "/);
  });

  it('takes the zone of most people where it is hardly ever another', () => {
    expect(switchOver('ES').expression).toBe('Switch([usageLocation], , "ES", "Europe/Madrid")');
  });

  it('names the countries that it cannot tell', () => {
    expect(switchOver('RU', 'TR')).toEqual({
      expression: 'Switch([usageLocation], , "TR", "Europe/Istanbul")',
      leftOut: ['RU'],
    });
    expect(switchOver('RU')).toEqual({ expression: null, leftOut: ['RU'] });
    expect(switchOver('Atlantis')).toEqual({ expression: null, leftOut: [] });
  });

  it('fits into an expression with every country of the world', () => {
    const { expression } = switchOver(...Object.keys(placeTables.countries.names));
    expect(expression?.length).toBeLessThan(longestExpression);
    expect(expressionProblem(expression ?? '')).toBeNull();
  });

  it('needs no table for a country whose states are known', () => {
    expect(timeZoneByState('AU')).toMatch(/^Switch\(\[usageLocation\], , "AU", Switch\(\[state\], , "/);
    expect(timeZoneByState('RU')).toBeNull();
  });
});

it('a date is written as SCIM wants it', () => {
  expect(scimDateTime('employeeHireDate')).toBe(
    'FormatDateTime([employeeHireDate], , "M/d/yyyy h:mm:ss tt", "yyyy-MM-ddTHH:mm:ssZ")',
  );
});
