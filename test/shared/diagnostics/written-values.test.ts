import { describe, expect, it } from 'vitest';
import { type LookedAt, valuesAt } from '../../../src/shared/diagnostics/written-values';
import { anExchange } from '../an-exchange';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

function values(method: string, requestBody: unknown, attribute: LookedAt, url = '/scim/Users/1'): unknown[] {
  const input = {
    exchange: anExchange({ method, url }),
    requestHeaders: [],
    requestBody,
    responseBody: () => null,
  };
  return valuesAt(input, attribute).map(({ attributePath, value }) => [attributePath, value]);
}

describe('the values that a request writes', () => {
  const resource = {
    UserName: 'a',
    emails: [
      { type: 'work', value: 'b' },
      { type: 'home', value: 'c' },
    ],
    addresses: [{ type: 'work', country: 'PT', locality: 'Porto' }],
    [core]: { timezone: 'd' },
  };

  it.each<[LookedAt, unknown[]]>([
    ['username', [['UserName', 'a']]],
    [
      'emails',
      [
        ['emails[type eq "work"].value', 'b'],
        ['emails[type eq "home"].value', 'c'],
      ],
    ],
    ['addresses.country', [['addresses[type eq "work"].country', 'PT']]],
    ['timezone', [[`${core}:timezone`, 'd']]],
    ['active', []],
  ])('are those of a whole resource: %s', (attribute, expected) => {
    expect(values('POST', resource, attribute)).toEqual(expected);
    expect(values('PUT', resource, attribute)).toEqual(expected);
  });

  it('are the same in every form of PATCH', () => {
    const patched = (one: object) => values('PATCH', { operations: [one] }, 'timezone');
    expect(patched({ op: 'Replace', path: 'timezone', value: 'x' })).toEqual([['timezone', 'x']]);
    expect(patched({ op: 'replace', value: { timezone: 'x', title: 'y' } })).toEqual([['timezone', 'x']]);
    expect(patched({ op: 'add', path: `${core}:timezone`, value: 'x' })).toEqual([[`${core}:timezone`, 'x']]);
    expect(patched({ op: 'add', path: core, value: { timezone: 'x' } })).toEqual([[`${core}:timezone`, 'x']]);
    expect(patched({ op: 'Remove', path: 'timezone', value: 'x' })).toEqual([]);
    const country = { op: 'add', path: 'addresses[type eq "work"].country', value: 'x' };
    expect(values('PATCH', { Operations: [country] }, 'addresses.country')).toEqual([
      ['addresses[type eq "work"].country', 'x'],
    ]);
    const dotted = { op: 'replace', value: { 'emails[type eq "work"].value': 'x' } };
    expect(values('PATCH', { Operations: [dotted] }, 'emails')).toEqual([
      ['emails[type eq "work"].value', 'x'],
    ]);
  });

  it('are none where nothing is written to a user', () => {
    expect(values('GET', resource, 'username')).toEqual([]);
    expect(values('POST', resource, 'username', '/scim/Groups')).toEqual([]);
    expect(values('PATCH', null, 'username')).toEqual([]);
    expect(values('PATCH', { Operations: 'x' }, 'username')).toEqual([]);
  });

  it('have paths no longer than a person reads, however long a name or a type is', () => {
    const long = 'x'.repeat(100_000);
    const paths = (found: unknown[]) => found.map((value) => String((value as unknown[])[0]).length);
    const [typed = 0] = paths(values('POST', { emails: [{ type: long, value: 'a' }] }, 'emails'));
    expect(typed).toBeGreaterThan(0);
    expect(typed).toBeLessThan(200);
    const patched = { Operations: [{ op: 'add', path: `emails[type eq "${long}"]`, value: { value: 'a' } }] };
    expect(values('PATCH', patched, 'emails')).toEqual([]);
    expect(values('POST', { emails: { [long]: { value: 'a' } } }, 'emails')).toEqual([]);
  });
});
