import { describe, expect, it } from 'vitest';
import { afterCreation, readRows, runRows } from '../../../../src/shared/idp/okta/execute-mapping';
import { evaluateOkta } from '../../../../src/shared/idp/okta/expression/evaluate';
import { parseOktaExpression } from '../../../../src/shared/idp/okta/expression/parse';
import { shownExpressions, timeZoneTernary } from '../../../../src/shared/idp/okta/expressions';
import {
  attributePathOf,
  coreNamespace,
  enterpriseNamespace,
} from '../../../../src/shared/idp/okta/external-name';
import { mappingOf, oktaMapping, oktaProfileMappings } from '../../../../src/shared/idp/okta/mapping';
import { sourceOfPerson } from '../../../../src/shared/idp/okta/source';
import type { Person } from '../../../../src/shared/world/person';
import { personIn } from '../../../../src/shared/world/world';
import { placeTables } from '../../platform/place-tables';
import { hired, worldAfter } from '../../world/a-world';

const context = { now: 0, countryNames: placeTables.countries.names };

function sourceWith(details: Partial<Person>) {
  const world = worldAfter([hired('ada', details)]);
  return sourceOfPerson(personIn(world, 'ada'), world);
}

/** What the rows give of somebody, by target. */
function given(details: Partial<Person>, rows = oktaMapping.users) {
  const values = runRows(readRows(rows, context), sourceWith(details));
  return Object.fromEntries(values.map(({ row, value }) => [row.mapping.target, value]));
}

describe('an external name', () => {
  it('of the core namespace is the attribute path', () => {
    const path = (externalName: string, externalNamespace = coreNamespace) =>
      attributePathOf({ externalName, externalNamespace });
    expect(path('name.givenName')).toBe('name.givenName');
    expect(path("phoneNumbers.^[type=='work'].value")).toBe('phoneNumbers[type eq "work"].value');
    expect(path("roles.^[type=='base'].value")).toBe('roles[type eq "base"].value');
    expect(path('department', enterpriseNamespace)).toBe(`${enterpriseNamespace}:department`);
  });
});

describe('the default mapping', () => {
  it('has a row for each profile mapping, and each can be run', () => {
    expect(oktaMapping.users).toHaveLength(oktaProfileMappings.length);
    const values = given({
      ...{ title: 'Countess', department: 'Research', city: 'London', usageLocation: 'GB' },
      ...{ workPhone: '+44 20', language: 'en-GB', employeeNumber: '7' },
    });
    expect(values).toMatchObject({
      userName: 'ada@larkspur.example',
      'name.givenName': 'Ada',
      'emails[type eq "work"].value': 'ada@larkspur.example',
      'phoneNumbers[type eq "work"].value': '+44 20',
      'addresses[type eq "work"].country': 'GB',
      'addresses[type eq "work"].locality': 'London',
      [`${enterpriseNamespace}:department`]: 'Research',
      [`${enterpriseNamespace}:manager.value`]: null,
      locale: 'en-GB',
    });
  });

  it('takes two letters for a country, and nothing that was typed otherwise', () => {
    const country = (details: Partial<Person>) => given(details)['addresses[type eq "work"].country'];
    expect(country({ country: 'TR' })).toBe('TR');
    expect(country({ country: 'Turkey' })).toBeNull();
    expect(country({ country: 'Turkey', usageLocation: 'TR' })).toBe('TR');
  });

  it('leaves a row of DONT_PUSH to the creation', () => {
    const rows = mappingOf(
      oktaProfileMappings.map((one) =>
        one.attribute === 'title' ? { ...one, pushStatus: 'DONT_PUSH' as const } : one,
      ),
    ).users;
    const later = afterCreation(runRows(readRows(rows, context), sourceWith({ title: 'Countess' })));
    expect(later.map(({ row }) => row.mapping.target)).not.toContain('title');
    expect(later).toHaveLength(rows.length - 1);
  });
});

it('a row whose expression fails is left out, and one that can’t be read is named', () => {
  const row = (source: string) => [{ source, type: 'expression' as const, target: 'title' }];
  expect(given({}, row('user.title ? "a" : "b"'))).toEqual({ title: null });
  expect(() => readRows(row('user.title +'), context)).toThrow(/^The row of title \(user\.title \+\)/);
});

it('a manager is a linked object, which an expression reaches', () => {
  const world = worldAfter([hired('bo'), hired('ada', { manager: 'bo' })]);
  const source = sourceOfPerson(personIn(world, 'ada'), world);
  const expression = parseOktaExpression('user.getLinkedObject("manager").login');
  expect(evaluateOkta(expression, source, context).value).toBe('bo@larkspur.example');
});

describe('expressions that are shown', () => {
  it.each(shownExpressions.map((text) => [text.slice(0, 60), text] as const))('%s can be run', (_, text) => {
    const { user } = sourceWith({ country: 'US', state: 'TX', department: 'Research', language: 'en_US' });
    const source = { user: { ...user, hireDate: null } };
    expect(() => evaluateOkta(parseOktaExpression(text), source, context)).not.toThrow();
  });

  it('give people of several countries and states their zone, and nobody else one', () => {
    const { expression, leftOut } = timeZoneTernary(['United States', 'TR', 'RU', 'nowhere'], placeTables);
    expect(leftOut).toEqual(['RU']);
    const zone = (usageLocation: string | null, state: string | null = null) =>
      evaluateOkta(parseOktaExpression(expression ?? ''), sourceWith({ usageLocation, state }), context)
        .value;
    expect(zone('TR')).toBe('Europe/Istanbul');
    expect(zone('US', 'TX')).toBe('America/Chicago');
    expect(zone('US', 'CA')).toBe('America/Los_Angeles');
    expect([zone('US'), zone('RU'), zone(null)]).toEqual([null, null, null]);
  });
});
