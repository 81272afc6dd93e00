/** What is left of the values of complex attributes, and filters behind an attribute that holds one. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../src/shared/scim/resource';
import { create, enterprise, patch, refusedAs, rules, stored, strict, tolerant } from '../../engine-context';

const patched = (attributes: JsonObject, ...operations: unknown[]) =>
  patch(stored(attributes), operations).resource;

describe('an element whose last value is removed', () => {
  const work = { type: 'work', primary: true, value: 'w@example.com' };
  const home = { type: 'home', value: 'h@example.com' };

  it.each<[string, unknown]>([
    ['remove', { op: 'remove', path: 'emails[type eq "work"].value' }],
    ['null', { op: 'replace', path: 'emails[type eq "work"].value', value: null }],
  ])('goes with it, by %s', (_how, operation) => {
    expect(patched({ emails: [work, home] }, operation).emails).toEqual([home]);
    expect(patched({ emails: [work] }, operation)).not.toHaveProperty('emails');
  });

  it('goes with the last of several, one after the other', () => {
    const addresses = [{ type: 'work', locality: 'Bonn', country: 'DE' }];
    const remove = (name: string) => ({ op: 'remove', path: `addresses[type eq "work"].${name}` });
    expect(patched({ addresses }, remove('locality')).addresses).toEqual([{ type: 'work', country: 'DE' }]);
    expect(patched({ addresses }, remove('locality'), remove('country'))).not.toHaveProperty('addresses');
  });

  it('stays where something else is said of it', () => {
    const named = { ...work, display: 'Work' };
    expect(
      patched({ emails: [named] }, { op: 'remove', path: 'emails[type eq "work"].value' }).emails,
    ).toEqual([{ type: 'work', primary: true, display: 'Work' }]);
  });

  it('goes from the body of a POST, too, and leaves a finding', () => {
    const tolerances = tolerant();
    const body = {
      schemas: [],
      userName: 'u',
      phoneNumbers: [
        { type: 'work', value: null },
        { type: 'mobile', value: '1' },
      ],
    };
    expect(create(body, { tolerances }).phoneNumbers).toEqual([{ type: 'mobile', value: '1' }]);
    expect(rules(tolerances)).toContain('null-means-absent');
  });

  it('is not made by empty text for what holds none', () => {
    expect(
      patched({}, { op: 'replace', path: 'roles[type eq "work"].primary', value: '' }),
    ).not.toHaveProperty('roles');
  });
});

describe('a filter behind an attribute that holds one value', () => {
  const path = `${enterprise}:manager[value eq "m1"]`;
  const managed = stored({ [enterprise]: { manager: { value: 'm1' } } });

  it('removes it where it is that one, and leaves another', () => {
    const tolerances = tolerant();
    expect(patch(managed, [{ op: 'remove', path }], { tolerances }).resource).not.toHaveProperty([
      enterprise,
    ]);
    expect(rules(tolerances)).toEqual(['filter-on-single-value']);
    const other = [{ op: 'remove', path: `${enterprise}:manager[value eq "m2"]` }];
    expect(patch(managed, other).changed).toBe(false);
  });

  it('replaces it where it is that one', () => {
    const operation = { op: 'replace', path, value: { value: 'm3' } };
    expect(patch(managed, [operation]).resource[enterprise]).toEqual({ manager: { value: 'm3' } });
    const elsewhere = stored({ [enterprise]: { manager: { value: 'm2' } } });
    expect(refusedAs(() => patch(elsewhere, [operation]))).toBe('noTarget');
  });

  it('changes a sub-attribute of a name', () => {
    const operation = { op: 'replace', path: 'name[givenName eq "Ada"].familyName', value: 'King' };
    expect(patch(stored({ name: { givenName: 'Ada' } }), [operation]).resource.name).toEqual({
      givenName: 'Ada',
      familyName: 'King',
    });
  });

  it('is refused by a strict SCIM setting', () => {
    expect(refusedAs(() => patch(managed, [{ op: 'remove', path }], { tolerances: strict() }))).toBe(
      'invalidPath',
    );
  });
});

describe('a remove with a value that names nothing', () => {
  it.each([[[]], ['']])('%j leaves all of them, and a finding', (value) => {
    const tolerances = tolerant();
    const emails = [{ value: 'a@example.com' }];
    expect(patch(stored({ emails }), [{ op: 'remove', path: 'emails', value }], { tolerances }).changed).toBe(
      false,
    );
    expect(rules(tolerances)).toEqual(['remove-of-nothing']);
  });
});
