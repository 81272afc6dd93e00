import { describe, expect, it } from 'vitest';
import { problemOfPath } from '../../../../src/renderer/features/setting-editor/path-problem';

const fact = (path: string, people = 0) => ({ path, isDeclared: true, people, examples: [] });
const facts = [
  fact('name.givenName', 5),
  fact('name.familyName', 5),
  fact('addresses[type eq "work"].country', 3),
  fact('addresses[type eq "work"].locality'),
  fact('emails[type eq "work"].value', 5),
  fact('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 5),
];
const problem = (path: string, arrives: number | null = 0) => problemOfPath(path, facts, arrives);

describe('an attribute path', () => {
  it.each([
    'name.givenName',
    ' NAME.GIVENNAME ',
    'addresses[type eq "home"].country',
    'addresses.country',
    'addresses[primary eq true].country',
    'addresses[locality eq "Izmir"].country',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user:department',
  ])('that a schema knows is fine, whatever its filter: %s', (path) => {
    expect(problem(path)).toBeNull();
  });

  it('that no schema knows is fine once it has arrived, and while nobody knows what there is', () => {
    expect(problem('urn:contoso:2.0:User:badge', 1)).toBeNull();
    expect(problemOfPath('urn:contoso:2.0:User:badge', null, null)).toBeNull();
    expect(problem('urn:contoso:2.0:User:badge', null)?.message).toMatch(/^No schema knows/);
  });

  it.each([
    ['addresses[type eq "work"].contry', 'addresses[type eq "work"].country'],
    ['departmnt', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department'],
    ['givenname', 'name.givenName'],
    ['emails[type eq "work"', 'emails[type eq "work"].value'],
  ])('with a slip names the one that may be meant: %s', (path, meant) => {
    expect(problem(path)?.nearest[0]).toBe(meant);
  });

  it('with a filter on what no value has is named', () => {
    expect(problem('emails[typ eq "work"].value')).not.toBeNull();
  });

  it('that has parts asks for one of them', () => {
    expect(problem('name')).toEqual({
      message: 'This has parts. Choose one of them.',
      nearest: ['name.givenName', 'name.familyName'],
    });
  });

  it('says what it is not, and asks for one where there is none', () => {
    expect(problem('a b')?.message).toMatch(/^This is no attribute path/);
    expect(problem(' ')).toEqual({ message: 'Choose an attribute path.', nearest: [] });
  });
});
