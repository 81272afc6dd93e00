import { describe, expect, it } from 'vitest';
import { hidden } from '../../../src/shared/hidden-secret';
import { checkMessage, readHeaders } from '../../../src/shared/replay/check-message';
import type { EditedMessage } from '../../../src/shared/replay/edited-message';
import { standardRegistry } from '../../../src/shared/scim/schemas';

const patchOf = (...operations: unknown[]) =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations });
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function problemsOf(over: Partial<EditedMessage>): string[] {
  const message = { method: 'GET', path: '/scim/Users', headers: '', body: '', ...over };
  return checkMessage(message, standardRegistry).map(({ text }) => text);
}

const patch = (...operations: unknown[]) =>
  problemsOf({ method: 'PATCH', path: '/scim/Users/1', body: patchOf(...operations) });
const post = (body: object) => problemsOf({ method: 'POST', body: JSON.stringify(body) });

describe('a request that is sound', () => {
  it.each([
    [{}],
    [{ path: '/scim/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22a%22' }],
    [{ path: '/scim/ServiceProviderConfig' }],
    [{ method: 'DELETE', path: '/scim/Users/1' }],
    [{ method: 'POST', path: '/scim/Groups', body: '{"schemas":[],"displayName":"Research"}' }],
    [{ method: 'POST', path: '/scim/Users/.search', body: '{"filter":"x"}' }],
    [{ headers: 'Accept: */*\nX-A: b' }],
  ])('has no problem: %j', (over) => expect(problemsOf(over)).toEqual([]));

  it('may have paths as clients write them', () => {
    const paths = [
      'emails[type eq "work"].value',
      `${core}:name.givenName`,
      `${enterprise}:department`,
      'DISPLAYNAME',
      'department',
    ];
    expect(patch(...paths.map((path) => ({ op: 'Replace', path, value: 'x' })))).toEqual([]);
    expect(
      patch({ op: 'add', value: { 'name.givenName': 'Ada', [enterprise]: { department: 'x' } } }),
    ).toEqual([]);
  });
});

describe('a wrong path', () => {
  it.each([
    ['nickNme', 'Operation 1: A User has no attribute “nickNme”. Is “nickName” meant?'],
    ['name.givnName', 'Operation 1: “name” has no “givnName”. Is “givenName” meant?'],
    ['emails[typ eq "work"].value', 'Operation 1: “emails” has no “typ”. Is “type” meant?'],
    ['shoeSizeInInches', 'Operation 1: A User has no attribute “shoeSizeInInches”.'],
    ['emails[type eq "work"', 'Operation 1: the path “emails[type eq "work"” can’t be read: '],
  ])('%s is named before it is sent', (path, text) => {
    expect(patch({ op: 'replace', path, value: 'x' }).join()).toContain(text);
  });

  it('of an endpoint says which is meant', () => {
    expect(problemsOf({ path: '/scim/User' })).toEqual(['There is no endpoint “/User”. Is “/Users” meant?']);
    expect(problemsOf({ path: '/scim/Robots' })).toEqual(['There is no endpoint “/Robots”.']);
    expect(problemsOf({ path: '/v2/Users' })).toEqual(['Nothing answers there: the base path is “/scim”.']);
  });

  it('in a filter is named', () => {
    expect(problemsOf({ path: '/scim/Users?filter=usrName+eq+%22a%22' })).toEqual([
      'A User has no attribute “usrName”. Is “userName” meant?',
    ]);
    expect(problemsOf({ path: '/scim/Users?filter=userName+eq' }).join()).toMatch(
      /^The filter can’t be read: /,
    );
  });
});

describe('what is missing', () => {
  it.each([
    [{ op: 'move', path: 'title', value: 'x' }, 'Operation 1: “op” is add, replace or remove.'],
    [{ op: 'remove' }, 'Operation 1: remove needs a path.'],
    [{ op: 'replace', path: 'title' }, 'Operation 1: replace needs a value.'],
    [{ op: 'add', value: { titel: 'x' } }, 'Operation 1: A User has no attribute “titel”. Is “title” meant?'],
  ])('of the operation %j', (operation, text) => expect(patch(operation)).toEqual([text]));

  it('of a message', () => {
    expect(problemsOf({ method: 'PATCH', path: '/scim/Users/1', body: '{}' })).toEqual([
      '“schemas” of a PATCH holds “urn:ietf:params:scim:api:messages:2.0:PatchOp”.',
      'A PATCH needs “Operations”, a list.',
    ]);
    expect(
      problemsOf({ method: 'PATCH', path: '/scim/Users', body: patchOf({ op: 'remove', path: 'title' }) }),
    ).toEqual(['PATCH needs an id behind “/Users/”.']);
    expect(problemsOf({ method: 'POST', body: ' ' })).toEqual(['POST needs a body.']);
    expect(
      problemsOf({ method: 'POST', path: '/scim/Users/1', body: '{"schemas":[],"userName":"a"}' }),
    ).toEqual(['POST goes to “/Users”, without an id.']);
    expect(problemsOf({ body: '{}' })).toEqual(['GET is sent without a body.']);
  });

  it('of a person, extensions included', () => {
    expect(
      post({ displayName: 'Ada', [enterprise]: { departmnt: 'x' }, 'urn:example:1.0:User': {} }),
    ).toEqual([
      '“schemas” is missing: a list of URNs.',
      '“userName” is missing.',
      `A User has no attribute “${enterprise}:departmnt”. Is “department” meant?`,
      'A User has no extension “urn:example:1.0:User”.',
    ]);
  });

  it('of JSON, with its line', () => {
    expect(problemsOf({ method: 'POST', body: '{\n  "userName": ,\n}' }).join()).toMatch(
      /^The body is no JSON, in line 2: /,
    );
  });
});

describe('what stops', () => {
  it('is a secret that was taken out, wherever it stood', () => {
    const message = {
      method: 'POST',
      path: '/scim/Users',
      headers: '',
      body: `{\n"userName":"a","schemas":[],"password":"${hidden}"}`,
    };
    expect(checkMessage(message, standardRegistry)).toEqual([
      {
        where: 'body',
        text: `In line 2 of the body a secret was taken out: enter one in place of ${hidden}, or remove it.`,
        stops: true,
      },
    ]);
  });

  it('is a header that is none, and a path that can’t be one', () => {
    const message = { method: 'GET', path: 'scim/Users', headers: 'Accept */*', body: '' };
    expect(checkMessage(message, standardRegistry).map(({ stops }) => stops)).toEqual([true, true]);
    expect(readHeaders('A: b\n\nC:d').headers).toEqual([
      ['A', 'b'],
      ['C', 'd'],
    ]);
  });
});
