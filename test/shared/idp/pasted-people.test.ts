/** People pasted in the form that a vendor's own interface, export or table has. */
import { describe, expect, it } from 'vitest';
import { genericLaboratory } from '../../../src/shared/idp/generic/laboratory';
import { jumpCloudLaboratory } from '../../../src/shared/idp/jumpcloud/laboratory';
import { oktaLaboratory } from '../../../src/shared/idp/okta/laboratory';
import { oktaMapping } from '../../../src/shared/idp/okta/mapping';
import { oneLoginLaboratory } from '../../../src/shared/idp/onelogin/laboratory';
import { documentedMapping } from '../../../src/shared/idp/onelogin/mapping';

const context = { now: 0, random: () => 0.5 };

describe('a user of Okta', () => {
  it('comes from the interface with the profile inside, attributes of the org and groups', () => {
    const { id, name, source } = oktaLaboratory.personOfRecord(
      {
        id: '00u1',
        status: 'ACTIVE',
        profile: { firstName: 'Ada', lastName: 'Byron', login: 'ada@larkspur.example', shoeSize: 38 },
        groups: [{ id: '00g1', profile: { name: 'Sales' } }],
      },
      1,
    );
    expect([id, name]).toEqual(['00u1', 'Ada Byron']);
    expect(oktaLaboratory.read('user.shoeSize + 1', context).of(source).value).toBe(39);
    expect(oktaLaboratory.read('isMemberOfGroupName("Sales")', context).of(source).value).toBe(true);
  });

  it('comes from a table whose names have another case', () => {
    const { source, unknown } = oktaLaboratory.personOfRecord({ FirstName: 'Ada', 'Last login': 'x' }, 1);
    expect(source.user.firstName).toBe('Ada');
    expect(unknown).toEqual(['Last login']);
  });

  it('is told by what was stored, since most of its expressions are one attribute', () => {
    const resource = { id: '1', name: { givenName: 'Ada' }, title: 'Countess' };
    const { source, known } = oktaLaboratory.personOfResource(resource, oktaMapping.users);
    expect(source.user).toMatchObject({ firstName: 'Ada', title: 'Countess', timezone: null });
    expect(known).not.toContain('timezone');
  });
});

describe('a user of OneLogin', () => {
  const { source, name } = oneLoginLaboratory.personOfRecord(
    {
      firstname: 'Ada',
      lastname: 'Byron',
      email: 'ada@larkspur.example',
      status: 1,
      department: 'Engines',
      custom_attributes: { timezone: 'Europe/London' },
    },
    1,
  );
  const rendered = (expression: string) => oneLoginLaboratory.read(expression, context).of(source);

  it('has fields of its own, and a parameter for everything else', () => {
    expect(name).toBe('Ada Byron');
    expect(rendered('{$user.firstname} of {$parameters.department}').value).toBe('Ada of Engines');
    expect(rendered('{ "active": {$user.active}, "timezone": "{$parameters.timezone}" }').value).toEqual({
      active: true,
      timezone: 'Europe/London',
    });
  });

  it('has nothing where a field is empty, which is no JSON outside of quotation marks', () => {
    expect(rendered('{$user.city}').value).toBe('');
    expect(rendered('{ "city": {$user.city} }').problem?.sentence).toContain('no JSON');
  });

  it('is told by what was stored', () => {
    const resource = { id: '1', userName: 'ada', name: { givenName: 'Ada' } };
    const { source: found } = oneLoginLaboratory.personOfResource(resource, documentedMapping.users);
    expect(found.user.firstname).toBe('Ada');
    expect(found.parameters.scimusername).toBe('ada');
  });
});

describe('a user of JumpCloud', () => {
  it('comes from the interface with the address and number of work', () => {
    const { id, source, unknown } = jumpCloudLaboratory.personOfRecord(
      {
        _id: '5f',
        username: 'ada',
        activated: true,
        addresses: [
          { type: 'home', country: 'FR' },
          { type: 'work', country: 'GB', locality: 'London' },
        ],
        phoneNumbers: [{ type: 'work', number: '+44' }],
        mfa: { configured: false },
      },
      1,
    );
    expect(id).toBe('5f');
    expect(source).toMatchObject({ country: 'GB', locality: 'London', phoneNumber: '+44', activated: true });
    expect(unknown).toEqual(['mfa']);
  });

  it('has attributes and no expressions', () => {
    const { read, language } = jumpCloudLaboratory;
    expect(language.hasExpressions).toBe(false);
    expect(read('country', context).attributes).toEqual(['country']);
    expect(() => read('country + "x"', context)).toThrow('There is no attribute');
  });
});

describe('somebody of any other identity provider', () => {
  it('is called by the best name that there is', () => {
    const named = (record: { displayName?: string; workEmail?: string }) =>
      genericLaboratory.personOfRecord(record, 4).name;
    expect(named({ displayName: 'Ada', workEmail: 'a@b' })).toBe('Ada');
    expect(named({ displayName: '', workEmail: 'a@b' })).toBe('a@b');
    expect(named({})).toBe('4');
  });

  it('can be tried with another value', () => {
    const { source } = genericLaboratory.personOfRecord({ state: 'MA' }, 1);
    expect(genericLaboratory.tried(source, 'state', 'CA').state).toBe('CA');
  });
});
