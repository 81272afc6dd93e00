import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  managerIdOf,
  type PeopleHere,
  personFindings,
} from '../../../src/shared/diagnostics/person-findings';
import type { DiagnosedFinding } from '../../../src/shared/idp/identity-provider';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import { deriveTargetUser, targetField } from '../../../src/shared/platform/target-user';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../platform/place-tables';

const complete = {
  userName: 'ines@example.com',
  externalId: '0f3c',
  displayName: 'Ines Caldeira',
  emails: [{ type: 'work', value: 'ines@example.com', primary: true }],
};
const here: PeopleHere = {
  places: placeTables,
  fieldMappings: newFieldMappings,
  isHere: (id) => id === 'anna',
  personWith: (value) => (value === 'HR-1' ? { attribute: 'externalId', name: 'Anna Costa' } : null),
};
const found = (person: JsonObject) =>
  personFindings({ ...complete, ...person }, here).map(({ rule, severity }) => `${rule}: ${severity}`);
const withManager = (value: string) => ({ [enterpriseUserUrn]: { manager: { value } } });

describe('of a person as stored', () => {
  it('there is nothing to find where all is right, and a manager is here', () => {
    expect(found(withManager('anna'))).toEqual([]);
  });

  it.each([
    ['no e-mail address', { emails: [] }, 'no-email: will not arrive'],
    ['an e-mail address of blanks', { emails: [{ type: 'work', value: ' ' }] }, 'no-email: will not arrive'],
    [
      'two addresses for work',
      {
        emails: [
          { type: 'work', value: 'a@b.c' },
          { type: 'Work', value: 'd@e.f' },
        ],
      },
      'doubled-work-email: value is wrong',
    ],
    ['no external id', { externalId: '' }, 'no-external-id: only noted'],
    ['a manager who is nobody', withManager('HR-2'), 'unknown-manager: value is wrong'],
  ])('%s is found', (_what, person: JsonObject, finding) => {
    expect(found(person)).toEqual([finding]);
  });

  it('who has addresses, but none where the field mapping takes it, will not arrive', () => {
    const person = { ...complete, emails: [{ type: 'home', value: 'ines@home.example' }] };
    const [finding] = personFindings(person, here);
    expect(finding).toMatchObject({ rule: 'no-email', severity: 'will not arrive' });
    expect(finding?.explanation).toContain(
      'has e-mail addresses, but none at `emails[type eq "work"].value`',
    );
    const fieldMappings = [{ field: 'email', path: 'emails[type eq "home"].value' }];
    expect(personFindings(person, { ...here, fieldMappings })).toEqual([]);
    expect(personFindings({ userName: 'x', externalId: 'y' }, { ...here, fieldMappings })).toMatchObject([
      { attributePath: 'emails[type eq "home"].value' },
    ]);
  });

  it('a country in the place of a time zone is told at the path that is mapped', () => {
    const fieldMappings = [
      ...newFieldMappings.filter(({ field }) => field !== 'Time Zone'),
      { field: 'Time Zone', path: 'title' },
    ];
    const [finding] = personFindings({ ...complete, title: 'US' }, { ...here, fieldMappings });
    expect(finding?.explanation).toMatch(/^`title` holds `US`/);
    expect(finding?.remedy).toContain('leave `title` out');
  });

  it('a time zone is looked at where the field mapping takes it, and only noted where no field does', () => {
    expect(found({ timezone: 'US' })).toEqual(['country-as-time-zone: value is wrong']);
    const by = (path: string | null) => {
      const zone = path === null ? [] : [{ field: 'Time Zone', path }];
      const fieldMappings = [{ field: 'Email', path: 'userName' }, ...zone];
      const person = { ...complete, timezone: 'US', nickName: 'Mars' };
      return personFindings(person, { ...here, fieldMappings }).map(
        ({ rule, severity }) => `${rule}: ${severity}`,
      );
    };
    expect(by('nickName')).toEqual(['unknown-time-zone: value is wrong']);
    expect(by(null)).toEqual(['country-as-time-zone: only noted']);
  });

  it('says of everybody what the table of target users says', () => {
    const text = fc.constantFrom('TR', 'US', 'Turkey', 'Mars', 'GMT+8', 'Europe/Istanbul', '', 'a@b.c');
    const aPerson = fc.record({
      userName: text,
      emails: fc.array(fc.record({ type: fc.constantFrom('work', 'home'), value: text }), { maxLength: 2 }),
      timezone: text,
      nickName: text,
      addresses: fc.array(fc.record({ type: fc.constant('work'), country: text, region: text }), {
        maxLength: 1,
      }),
    });
    const path = fc.constantFrom(
      'emails[type eq "work"].value',
      'emails.value',
      'userName',
      'timezone',
      'nickName',
    );
    const mapping = fc.tuple(path, fc.option(path));
    fc.assert(
      fc.property(aPerson, mapping, (person, [email, zone]) => {
        const fieldMappings = [
          { field: 'Email', path: email },
          ...(zone === null ? [] : [{ field: 'Time Zone', path: zone }]),
        ];
        const setting = { fieldMappings, grouping: null, fixedGroup: null };
        const target = deriveTargetUser({ id: 'a', attributes: person }, [], setting, placeTables);
        const findings = personFindings(person, { ...here, fieldMappings });
        const gravest = (severity: string, isMeant: (finding: DiagnosedFinding) => boolean) =>
          findings.some((finding) => finding.severity === severity && isMeant(finding));
        expect(gravest('will not arrive', () => true)).toBe(target.whyNotHere !== null);
        const { how } = targetField(target.fields, 'Time Zone') ?? { how: 'empty' };
        const isWrongZone = ({ rule }: DiagnosedFinding) => /time-zone/.test(rule);
        expect(gravest('value is wrong', isWrongZone)).toBe(how === 'question' || how === 'refused');
      }),
    );
  });

  it('a manager under the number of another system is named, where somebody here has that number', () => {
    const [finding] = personFindings({ ...complete, ...withManager('HR-1') }, here);
    expect(finding?.explanation).toContain('Anna Costa');
    expect(managerIdOf(withManager('HR-1'))).toBe('HR-1');
  });

  it('anything may stand anywhere: no rule fails', () => {
    const names = [
      'emails',
      'externalId',
      'displayName',
      'timezone',
      'locale',
      'addresses',
      enterpriseUserUrn,
    ];
    const person = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(person, (attributes) => {
        expect(personFindings(attributes as JsonObject, here)).toBeInstanceOf(Array);
      }),
    );
  });
});
