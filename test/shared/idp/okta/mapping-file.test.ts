import { expect, it } from 'vitest';
import { oktaMapping } from '../../../../src/shared/idp/okta/mapping';
import { oktaMappingFiles } from '../../../../src/shared/idp/okta/mapping-file';
import { assigned, file, mappingOf, named, push, read, row, schemaOf, surrounds, usual } from './lint-faults';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

it('the mapping that Okta has by itself is read as such, and has no finding', () => {
  const { mapping, lint, corrected } = read({}, {});
  expect(mapping).toEqual(oktaMapping);
  expect(lint).toEqual([]);
  expect(corrected).toBeNull();
});

it('rows that are right are not taken for faults: a list with its element, null for nothing, the time zone of the profile', () => {
  const rows = {
    timezone: row('user.timezone'),
    title: row('user.title == "" ? null : user.title'),
    mobile: row('user.mobilePhone'),
  };
  const attributes = {
    timezone: named,
    mobile: { externalName: "phoneNumbers.^[type=='mobile'].value", externalNamespace: core },
  };
  expect(read(rows, attributes).lint).toEqual([]);
});

it('a group that is assigned and pushed is found, one that is pushed only is not', () => {
  const rules = (id: string) =>
    read({}, null, [file('push.json', [push(id)]), file('assignments.json', [assigned('00g1')])]).lint.map(
      ({ rule }) => rule,
    );
  expect(rules('00g1')).toEqual(['group-assigned-and-pushed']);
  expect(rules('00g2')).toEqual([]);
});

it('pushes that failed or are off are found', () => {
  const { lint } = read({}, null, [file('push.json', [push('a', 'ERROR'), push('b', 'INACTIVE')])]);
  expect(lint.map(({ rule }) => rule)).toEqual(['group-push-error', 'group-push-inactive']);
  expect(lint[0]?.sentence).toContain('no such user');
});

it('the corrected file differs in the corrected rows only, and is right when it is read again', () => {
  const rows = { timezone: row('user.countryCode', 'DONT_PUSH') };
  const { corrected, lint } = read(rows);
  expect(lint.map(({ rule }) => rule)).toEqual(['country-as-time-zone', 'on-create-only']);
  const json = JSON.parse(corrected?.text ?? '');
  expect(json).toEqual({
    ...mappingOf(rows).json,
    properties: {
      ...usual,
      timezone: { expression: 'user.countryCode == "GB" ? "Europe/London" : null', pushStatus: 'PUSH' },
    },
  });
  expect(oktaMappingFiles.read([file('again.json', json)], surrounds).lint).toEqual([]);
});

it('each kind of file is recognised by what is in it, and others are not', () => {
  const kindOf = (json: object) => oktaMappingFiles.recognise(file('x', json))?.id ?? null;
  expect(
    [mappingOf().json, schemaOf().json, [push('a')], [assigned('a')], { name: 'x' }, []].map(kindOf),
  ).toEqual(['profile-mapping', 'app-schema', 'group-push', 'assignments', null, null]);
});

it('a mapping that leads to Okta, or a list without rows, says what it is', () => {
  const { json } = mappingOf();
  expect(() =>
    oktaMappingFiles.read(
      [file('x', { ...json, source: { type: 'appuser' }, target: { type: 'user' } })],
      surrounds,
    ),
  ).toThrow(/from the application to Okta/);
  const { properties: _, ...listed } = json as { properties: unknown };
  expect(() => oktaMappingFiles.read([file('x', [listed])], surrounds)).toThrow(/without their rows/);
});

it('a schema alone gives the rows that Okta has by itself, and says so', () => {
  const { mapping, facts } = oktaMappingFiles.read([schemaOf({ timezone: named })], surrounds);
  expect(mapping.users.at(-1)).toEqual({ source: 'user.timezone', type: 'expression', target: 'timezone' });
  expect(facts[0]).toMatch(/No profile mapping is among the files/);
});
