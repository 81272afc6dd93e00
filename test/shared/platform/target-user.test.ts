/** What the documents of the platform say becomes of a person, case by case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import type { PlatformSetting } from '../../../src/shared/platform/platform-setting';
import {
  deriveTargetUser,
  type SentUser,
  targetField,
  targetUserDeriver,
} from '../../../src/shared/platform/target-user';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { hostileObject } from '../hostile-object';
import { placeTables } from './place-tables';

const country = { field: 'Country / Region', path: 'addresses[type eq "work"].country' };
const base: PlatformSetting = { fieldMappings: [...newFieldMappings], fixedGroup: null, grouping: null };
const kim = {
  userName: 'kim@example.com',
  active: true,
  name: { givenName: 'Kim', familyName: 'Aydin' },
  emails: [{ type: 'work', value: 'kim@example.com' }],
  phoneNumbers: [{ type: 'work', value: '+90 1' }],
  timezone: 'TR',
  [enterpriseUserUrn]: { department: 'Sales' },
};
const sent = (over: JsonObject = {}, isDeleted = false): SentUser => ({
  id: 'k',
  attributes: { ...kim, ...over },
  isDeleted,
});
const derive = (over: JsonObject = {}, setting: Partial<PlatformSetting> = {}, groups: string[] = []) =>
  deriveTargetUser(
    sent(over),
    groups.map((displayName) => ({ id: displayName, displayName })),
    { ...base, ...setting },
    placeTables,
  );
const valuesOf = (person: ReturnType<typeof derive>) =>
  Object.fromEntries(person.fields.map(({ field, value }) => [field, value]));
const groupsOf = (person: ReturnType<typeof derive>) => person.groups.map(({ name }) => name);

describe('the fields', () => {
  it('come from the attributes that they are mapped to', () => {
    expect(valuesOf(derive())).toEqual({
      Email: 'kim@example.com',
      'First Name': 'Kim',
      'Last Name': 'Aydin',
      Department: 'Sales',
      'Phone Number': '+90 1',
      'Time Zone': 'Europe/Istanbul',
    });
  });

  it('without a mapping are the five that the documents name', () => {
    const person = derive({}, { fieldMappings: [] });
    expect(Object.keys(valuesOf(person))).toEqual([
      'Email',
      'First Name',
      'Last Name',
      'Department',
      'Phone Number',
    ]);
  });

  it('may be custom, and may read a standard field from elsewhere', () => {
    const fieldMappings = [{ field: 'Email', path: 'userName' }, country];
    const person = derive({ addresses: [{ type: 'work', country: 'UK' }] }, { fieldMappings });
    expect(valuesOf(person)).toEqual({ Email: 'kim@example.com', 'Country / Region': 'UK' });
  });

  it('say where each value came from', () => {
    expect(targetField(derive().fields, 'department')).toEqual({
      field: 'Department',
      path: `${enterpriseUserUrn}:department`,
      value: 'Sales',
      raw: 'Sales',
      how: 'field mapping',
      rule: `Field mapping from \`${enterpriseUserUrn}:department\`.`,
      meaning: null,
      documented: true,
    });
    expect(targetField(derive().fields, 'Time Zone')).toMatchObject({
      value: 'Europe/Istanbul',
      raw: 'TR',
      how: 'resolved',
      rule: 'Resolved from the country Türkiye, which has this zone only.',
    });
  });

  it.each<[string, JsonObject, string]>([
    ['nothing came', { name: {} }, 'Nothing came as `name.givenName`.'],
    ['an empty text came', { name: { givenName: '' } }, 'An empty text came as `name.givenName`.'],
    ['no text came', { name: { givenName: {} } }, 'What came as `name.givenName` is no text.'],
  ])('say why one is empty: %s', (_what, over, rule) => {
    expect(targetField(derive(over).fields, 'First Name')).toMatchObject({ value: null, how: 'empty', rule });
  });

  it('say that the path of a mapping can’t be read', () => {
    const fieldMappings = [...newFieldMappings, { field: 'Site', path: 'a[' }];
    expect(targetField(derive({}, { fieldMappings }).fields, 'Site')?.rule).toContain('can’t be read');
  });

  it('say that one of several values was taken', () => {
    const emails = [
      { type: 'work', value: 'one@example.com' },
      { type: 'work', value: 'two@example.com' },
    ];
    const email = targetField(derive({ emails }).fields, 'Email');
    expect(email).toMatchObject({ value: 'one@example.com', documented: false });
    expect(email?.rule).toContain('Of 2 values');
  });
});

describe('a time zone', () => {
  it('is narrowed by the work address, and asked for where nothing tells it', () => {
    const zone = (over: JsonObject) => targetField(derive({ timezone: 'US', ...over }).fields, 'Time Zone');
    expect(zone({ addresses: [{ type: 'work', region: 'TX' }] })?.value).toBe('America/Chicago');
    expect(zone({})).toMatchObject({ value: null, raw: 'US', how: 'question' });
  });

  it('is resolved where it is mapped from another attribute too', () => {
    const fieldMappings = [...newFieldMappings.slice(0, 5), { field: 'time zone', path: 'title' }];
    expect(targetField(derive({ title: 'PT' }, { fieldMappings }).fields, 'Time Zone')).toMatchObject({
      value: 'Europe/Lisbon',
      how: 'guess',
    });
  });
});

describe('who arrives', () => {
  it.each<[string, JsonObject]>([
    ['no e-mail address', { emails: [] }],
    ['none for work', { emails: [{ type: 'home', value: 'k@example.com' }] }],
    ['an empty one', { emails: [{ type: 'work', value: ' ' }] }],
  ])('is not who has %s, and who is in no group then', (_what, over) => {
    const person = derive(over, { fixedGroup: 'All' });
    expect(person.whyNotHere).toMatch(/^Nobody arrives without an e-mail address\. .+/);
    expect(person).toMatchObject({ groups: [], whyNoGroup: person.whyNotHere });
  });

  it('is nobody where Email is not mapped', () => {
    const fieldMappings = [{ field: 'First Name', path: 'name.givenName' }];
    expect(derive({}, { fieldMappings }).whyNotHere).toContain('Email is not mapped');
    expect(derive().whyNotHere).toBeNull();
  });
});

describe('the status', () => {
  it.each<[string, JsonObject, string]>([
    ['active', { active: true }, 'Active'],
    ['removed from the application', { active: false }, 'Inactive'],
    ['as text', { active: 'False' }, 'Inactive'],
    ['not said', { active: null }, 'Active'],
  ])('of who is %s', (_what, over, status) => {
    expect(derive(over).status).toBe(status);
  });

  it('of who was deleted is that, with the last values', () => {
    const person = deriveTargetUser(sent({ active: false }, true), [], base, placeTables);
    expect(person.status).toBe('deleted');
    expect(valuesOf(person).Email).toBe('kim@example.com');
  });
});

describe('the groups', () => {
  const fieldMappings = [...newFieldMappings, country];
  const inCountry = (code: string) => ({ addresses: [{ type: 'work', country: code }] });
  const byCountry = { fieldMappings, grouping: { byField: 'Country / Region' } };

  it('by country have the names of the values as sent, and say what they mean', () => {
    const people = ['UK', 'GB', 'United Kingdom'].map((code) => derive(inCountry(code), byCountry));
    expect(people.map(groupsOf)).toEqual([['UK'], ['GB'], ['United Kingdom']]);
    expect(people.map(({ fields }) => targetField(fields, country.field)?.meaning)).toEqual([
      'GB',
      null,
      'GB',
    ]);
  });

  it('by department have those without one in the Group Name', () => {
    const setting = { grouping: { byField: 'Department' }, fixedGroup: 'Unsorted' };
    expect(groupsOf(derive({}, setting))).toEqual(['Sales']);
    expect(groupsOf(derive({ [enterpriseUserUrn]: { department: '' } }, setting))).toEqual(['Unsorted']);
  });

  it('by a field whose path nobody sends have everybody in the Group Name', () => {
    const unit = { field: 'Business Unit', path: 'urn:example:workforce:2.0:User:unit' };
    const setting = {
      fieldMappings: [...newFieldMappings, unit],
      grouping: { byField: 'Business Unit' },
      fixedGroup: 'Everyone else',
    };
    const over = { 'urn:example:workforce:2.0:User': { businessUnit: 'Nordics' } };
    expect(groupsOf(derive(over, setting))).toEqual(['Everyone else']);
  });

  it('by the time zone have the value as sent, not what it resolves to', () => {
    expect(groupsOf(derive({}, { grouping: { byField: 'Time Zone' } }))).toEqual(['TR']);
  });

  it('are mirrored, or one for everybody, or none', () => {
    expect(groupsOf(derive({}, { grouping: 'mirror' }, ['Research', 'Sales']))).toEqual([
      'Research',
      'Sales',
    ]);
    expect(groupsOf(derive({}, { fixedGroup: 'All' }, ['Research']))).toEqual(['All']);
    expect(derive().whyNoGroup).toContain('neither');
  });
});

describe('any person', () => {
  it('gives a target user under any setting, and nothing is empty without a reason', () => {
    const settings: PlatformSetting[] = [
      base,
      { ...base, fieldMappings: [], grouping: 'mirror', fixedGroup: 'All' },
      { ...base, grouping: { byField: 'Department' } },
      { ...base, fieldMappings: [{ field: '__proto__', path: ']' }], grouping: { byField: '__proto__' } },
    ];
    const derivers = settings.flatMap((one) => [
      targetUserDeriver(one, placeTables),
      targetUserDeriver(one, null),
    ]);
    fc.assert(
      fc.property(hostileObject, fc.boolean(), (attributes, isDeleted) => {
        for (const one of derivers) {
          const person = one({ id: 'x', attributes, isDeleted }, [{ id: 'g', displayName: '' }]);
          expect(person.fields.every(({ rule }) => rule !== '')).toBe(true);
          expect(person.groups.length > 0).toBe(person.whyNoGroup === null);
        }
      }),
    );
  });

  it('is derived without being changed', () => {
    const attributes = structuredClone(sent().attributes);
    deriveTargetUser({ id: 'k', attributes }, [], base, placeTables);
    expect(attributes).toEqual(kim);
  });
});
