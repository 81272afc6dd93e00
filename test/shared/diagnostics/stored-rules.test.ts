import { expect, it } from 'vitest';
import { personFindings } from '../../../src/shared/diagnostics/person-findings';
import { isStoredRule } from '../../../src/shared/diagnostics/stored-rules';
import { newFieldMappings } from '../../../src/shared/platform/fields';
import type { JsonObject } from '../../../src/shared/scim/resource';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { placeTables } from '../platform/place-tables';

const nobody = {
  places: placeTables,
  fieldMappings: newFieldMappings,
  isHere: () => false,
  personWith: () => null,
};
const work = { type: 'work', value: 'a@b.c' };

it('are all those by which something is found wrong with a stored person', () => {
  const places = { timezone: 'TR', locale: 'Turkish', addresses: [{ country: 'Turkey' }] };
  const people: JsonObject[] = [
    {},
    places,
    { ...places, timezone: 'Mars' },
    { timezone: 'GB' },
    { emails: [work, work], [enterpriseUserUrn]: { manager: { value: 'HR-1' } } },
  ];
  const found = people.flatMap((person) => personFindings(person, nobody)).map(({ rule }) => rule);
  expect(found.filter((rule) => !isStoredRule(rule))).toEqual([]);
  expect(found).toContain('unknown-manager');
});

it('are none that only a request can break', () => {
  expect(['conflict', 'string-boolean', 'unknown-attribute-kept'].filter(isStoredRule)).toEqual([]);
});
