import { describe, expect, it } from 'vitest';
import { attributeMeant } from '../../../../../src/server/scim/write/rules/attribute-meant';
import { undeclaredAttribute } from '../../../../../src/shared/scim/schemas/schema-registry';
import { create, enterprise, tolerant, user } from '../../engine-context';

const plain = { parent: null, multiValued: false, complex: false };
const meant = (name: string, extension: string | null = null) =>
  attributeMeant(undeclaredAttribute(name, { ...plain, extension }), user);

describe('an attribute that no schema declares', () => {
  it.each([
    ['displayNam', 'displayName'],
    ['phoneNumber', 'phoneNumbers'],
    ['email', 'emails'],
    ['timeZones', 'timezone'],
    ['departmnt', `${enterprise}:department`],
    ['costCentre', `${enterprise}:costCenter`],
    ['givenName', 'name.givenName'],
    ['country', 'addresses.country'],
  ])('%s was meant to be %s', (name, path) => {
    expect(meant(name)).toBe(path);
  });

  it.each(['badgeColour', 'title2', 'type', 'value', 'shoe', 'x', 'a'.repeat(10_000)])(
    '%s is one of its own',
    (name) => {
      expect(meant(name)).toBeNull();
    },
  );

  it.each([
    [enterprise, 'departement', `${enterprise}:department`],
    ['urn:ietf:params:scim:schemas:extension:enterprize:2.0:User', 'department', `${enterprise}:department`],
    ['urn:ietf:params:scim:schemas:extension:enterprize:2.0:User', 'floor', null],
    ['urn:example:workforce:2.0:User', 'department', null],
  ])('of %s: %s', (extension, name, path) => {
    expect(meant(name, extension)).toBe(path);
  });

  it('may be a schema extension as a whole, with a slip in its URN', () => {
    expect(meant('urn:ietf:params:scim:schemas:extension:entreprise:2.0:User')).toBe(enterprise);
  });

  it('may be a sub-attribute, among those of its attribute', () => {
    const parent = user.attributes.get('name') ?? null;
    const sub = (name: string) => undeclaredAttribute(name, { ...plain, extension: null, parent });
    expect(attributeMeant(sub('givnName'), user)).toBe('name.givenName');
    expect(attributeMeant(sub('displayName'), user)).toBeNull();
  });
});

describe('the finding', () => {
  const findingOf = (body: object) => {
    const tolerances = tolerant();
    create({ schemas: [user.resourceType.schema], userName: 'kim', ...body }, { tolerances });
    return tolerances.findings.find(({ rule }) => rule === 'unknown-attribute-kept');
  };

  it('only notes an attribute that nothing reads', () => {
    expect(findingOf({ badgeColour: 'green' })?.severity).toBe('only noted');
  });

  it('says that a value is wrong where one was meant that is read, and which', () => {
    const finding = findingOf({ badgeColour: 'green', dispalyName: 'Kim', departmnt: 'Sales' });
    expect(finding?.severity).toBe('value is wrong');
    expect(finding?.explanation).toContain('`dispalyName` came, where `displayName` is probably meant.');
    expect(finding?.explanation).toContain(`where \`${enterprise}:department\` is probably meant.`);
  });

  it('is made at once of a body full of names', () => {
    const names = Array.from({ length: 900 }, (_, at) => [`${at}x${'departmen'.repeat(5)}`, 1]);
    expect(findingOf(Object.fromEntries(names))?.severity).toBe('only noted');
  });
});
