import { expect, it } from 'vitest';
import { foundCauses, foundRules } from '../../../src/shared/causes/found-rules';
import * as words from '../../../src/shared/causes/found-words';

const row = { target: 'timezone', source: 'user.timezone' };
const nobody = {
  field: 'Business Unit',
  path: 'urn:example:User:unit',
  people: 10,
  fixedGroup: 'Everyone else',
  source: null,
  near: 'urn:example:User:businessUnit',
};

it('a field that nobody has names where all are, what it reads, and what is sent in its place', () => {
  const { explanation, remedy, cause } = words.fieldNobodyHas(nobody);
  expect(cause).toBe('path-not-sent');
  expect(explanation).toMatch(/nobody has one: all 10 are in Everyone else\./);
  expect(explanation).toContain('One sends `urn:example:User:businessUnit`, which no field reads.');
  expect(remedy).toContain('**Map Fields**');
  const empty = words.fieldNobodyHas({ ...nobody, near: null, source: '{$parameters.unit}' });
  expect(empty.cause).toBe('sent-empty');
  expect(empty.explanation).toContain('gives nothing for anybody');
});

it('a row sent at creation only says of whom it is known that they differ', () => {
  expect(words.sentAtCreationOnly(row, 'value is wrong').explanation).toContain('These people have another');
  expect(words.sentAtCreationOnly(row, 'only noted').explanation).not.toContain('These people');
});

it('every finding has a rule of the list, and a cause of it where it has one', () => {
  const findings = [
    words.sentAtCreationOnly(row, 'only noted'),
    words.keysInOtherCase(row, 'mended'),
    words.attributeNotThere(row, 'parameters.unit'),
    words.differsFromSource(row),
    words.inNoAssignedGroup(['Treasury'], true),
    words.groupWithoutMembers('Field', { isBoth: true, severity: 'value is wrong' }),
    words.fieldNobodyHas(nobody),
    words.groupInSpellings('Department', 'title', ['Sales', 'Sales ']),
  ];
  expect(findings.map(({ rule }) => rule)).toEqual([...foundRules]);
  const causes = findings.flatMap(({ cause = [] }) => cause);
  expect(foundCauses).toEqual(expect.arrayContaining(causes));
});
