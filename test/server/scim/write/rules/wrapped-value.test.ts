/** Plain values that come in the objects of complex attributes. */
import { describe, expect, it } from 'vitest';
import { declaredSchemasSchema } from '../../../../../src/shared/scim/schemas/declarations';
import { declaredRegistry } from '../../../../../src/shared/scim/schemas/declared-registry';
import { userUrn } from '../../../../../src/shared/scim/schemas/user';
import { create, patch, refusedAs, rules, stored, strict, tolerant, typeNamed } from '../../engine-context';

const urn = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const declared = declaredSchemasSchema.parse([
  {
    id: urn,
    name: 'Contoso',
    attributes: [
      { name: 'departmentIds', type: 'string', multiValued: true },
      { name: 'levels', type: 'integer', multiValued: true },
    ],
  },
]);
const type = typeNamed('User', declaredRegistry({ schemas: declared, resourceTypes: [] }));
const path = `${urn}:departmentIds`;
const numbered = stored({ schemas: [userUrn, urn], [urn]: { departmentIds: ['1', '2'] } });
const idsOf = (resource: Record<string, unknown>) => resource[urn];

describe('the values of a multi-valued attribute without sub-attributes', () => {
  it.each<[string, object, string[]]>([
    ['replaced', { op: 'replace', path, value: [{ value: '3' }, { value: '4', type: 'work' }] }, ['3', '4']],
    ['added, one alone', { op: 'add', path, value: { value: '3', $ref: null } }, ['1', '2', '3']],
    [
      'added, null among them',
      { op: 'add', path, value: [{ value: null }, { Value: '3' }] },
      ['1', '2', '3'],
    ],
    ['removed by a list', { op: 'remove', path, value: [{ value: '2' }] }, ['1']],
    [
      'added without path',
      { op: 'add', value: { [urn]: { departmentIds: [{ value: '3' }] } } },
      ['1', '2', '3'],
    ],
  ])('are taken out of objects where they are %s', (_how, operation, departmentIds) => {
    const tolerances = tolerant();
    const { resource } = patch(numbered, [operation], { type, tolerances });
    expect(idsOf(resource)).toEqual({ departmentIds });
    expect(rules(tolerances)).toContain('wrapped-value');
    expect(refusedAs(() => patch(numbered, [operation], { type, tolerances: strict() }))).toBe(
      'invalidValue',
    );
  });

  it('are removed by a filter on their value', () => {
    const { resource } = patch(numbered, [{ op: 'remove', path: `${path}[value eq "2"]` }], { type });
    expect(idsOf(resource)).toEqual({ departmentIds: ['1'] });
  });

  it('are read by their type, and what stood beside them is named', () => {
    const tolerances = tolerant();
    const body = {
      schemas: [userUrn, urn],
      userName: 'u',
      [urn]: { levels: [{ value: '3', display: 'three' }] },
    };
    expect(idsOf(create(body, { type, tolerances }))).toEqual({ levels: [3] });
    expect(rules(tolerances)).toEqual(['wrapped-value', 'string-number']);
    expect(tolerances.findings[0]?.explanation).toContain('was left out: `display`.');
  });
});

it('a single value is taken out of an object whose `$ref` is null, and of no other', () => {
  const old = { op: 'replace', path: 'title', value: [{ $ref: null, value: 'Boss' }] };
  const { resource } = patch(stored(), [old]);
  expect(resource.title).toBe('Boss');
  const more = { op: 'replace', path: 'title', value: { value: 'Boss' } };
  expect(refusedAs(() => patch(stored(), [more]))).toBe('invalidValue');
});
