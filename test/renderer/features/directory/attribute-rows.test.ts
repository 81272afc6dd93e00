import { describe, expect, it } from 'vitest';
import { attributeRows } from '../../../../src/renderer/features/directory/attribute-rows';
import type { JsonObject } from '../../../../src/shared/scim/resource';

const paths = (resource: JsonObject) =>
  attributeRows(resource).map(({ attributePath, value }) => `${attributePath} = ${value}`);

describe('attributes of a resource', () => {
  it('names them in plain words and leaves out what stands elsewhere', () => {
    const rows = attributeRows({ schemas: ['x'], id: '1', meta: {}, groups: [], title: 'Lead' });
    expect(rows).toEqual([{ attributePath: 'title', label: 'title', value: 'Lead' }]);
  });

  it('finds its way into complex, multi-valued and extension attributes', () => {
    const resource: JsonObject = {
      name: { givenName: 'Marta' },
      emails: [
        { type: 'work', primary: true, value: 'm@contoso.example' },
        { type: 'home', value: 'h@contoso.example' },
      ],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: 'Research',
        manager: { value: '7' },
      },
    };
    expect(paths(resource)).toEqual([
      'name.givenName = Marta',
      'emails[type eq "work"].value = m@contoso.example',
      'emails[type eq "home"].value = h@contoso.example',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department = Research',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value = 7',
    ]);
  });

  it('names the manager where the name is known, with whose id it is', () => {
    const manager = { value: '7', $ref: 'http://localhost/scim/Users/7', displayName: 'Adele Vance' };
    expect(attributeRows({ manager })).toEqual([
      {
        attributePath: 'manager.value',
        label: 'manager',
        value: 'Adele Vance',
        reference: { resourceType: 'User', id: '7' },
      },
    ]);
    expect(paths({ manager: { ...manager, $ref: 'http://localhost/elsewhere' } })).toHaveLength(3);
  });

  it('gives every value a path of its own, also where types repeat', () => {
    const resource: JsonObject = {
      emails: [
        { type: 'work', value: 'a' },
        { type: 'work', value: 'b' },
      ],
      tags: ['x', 'y'],
    };
    const all = attributeRows(resource).map(({ attributePath }) => attributePath);
    expect(new Set(all).size).toBe(all.length);
  });

  it('says how values are, not how they look', () => {
    expect(paths({ active: false, nickName: '', count: 3, none: null })).toEqual([
      'active = false',
      'nickName = ',
      'count = 3',
      'none = null',
    ]);
  });

  it('stops somewhere in endless nesting', () => {
    let deep: JsonObject = { end: 1 };
    for (let depth = 0; depth < 500; depth++) deep = { a: deep };
    expect(attributeRows(deep)).toHaveLength(1);
  });
});
