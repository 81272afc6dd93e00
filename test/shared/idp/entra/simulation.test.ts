import { describe, expect, it } from 'vitest';
import { perform } from '../../../../src/server/simulation/stories';
import { entra } from '../../../../src/shared/idp/entra';
import type { ClientRequest, SimulationRequest, SimulationResponse } from '../../../../src/shared/simulation';
import { aStory } from '../../world/a-company';
import { play, rightly } from './play';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Method, path, headers and body as they go out; random GUIDs made equal. */
function letters({ method, path, headers, body }: SimulationRequest) {
  return { method, path: path.replace(guid, '<guid>'), headers, body };
}

function bodyOf(requests: SimulationRequest[], caption: string, method = 'PATCH'): unknown {
  return requests.find((request) => request.caption === caption && request.method === method)?.body;
}

const accept = { Accept: 'application/scim+json' };
const patched = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe.each(['default', 'aadOptscim062020'])('Entra rehearsed in the dialect %s', (dialect) => {
  const requests = play(dialect);

  it('tests the connection with names that nobody has', () => {
    expect(requests.slice(0, 3).map(letters)).toEqual([
      { method: 'GET', path: '/Users?filter=userName+eq+%22<guid>%22', headers: accept },
      { method: 'GET', path: '/Users?filter=userName+eq+%22<guid>%22', headers: accept },
      {
        method: 'GET',
        path: '/Groups?excludedAttributes=members&filter=displayName+eq+%22<guid>%22',
        headers: accept,
      },
    ]);
  });

  it('looks for each user before creating it, form-encoded', () => {
    const create = requests.findIndex(({ method }) => method === 'POST');
    expect(requests[create - 1]?.path).toBe(
      '/Users?filter=userName+eq+%22elif.aydin%40alderpoint.example%22',
    );
    expect(letters(requests[create + 2] as SimulationRequest)).toEqual({
      method: 'POST',
      path: '/Users',
      headers: { ...accept, 'Content-Type': 'application/scim+json; charset=utf-8' },
      body: {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
        externalId: 'ines.caldeira',
        userName: 'ines.caldeira@alderpoint.example',
        active: true,
        displayName: 'Ines Caldeira',
        title: 'Field Operations Lead',
        preferredLanguage: 'pt-PT',
        emails: [{ primary: true, type: 'work', value: 'ines.caldeira@alderpoint.example' }],
        name: { formatted: 'Ines Caldeira', familyName: 'Caldeira', givenName: 'Ines' },
        addresses: [
          { primary: false, type: 'work', formatted: 'Porto office', locality: 'Porto', country: 'PT' },
        ],
        [enterprise]: { employeeNumber: '1002', department: 'Field Operations', manager: '1' },
        roles: [],
        meta: { resourceType: 'User' },
      },
    });
  });

  it('creates groups without members', () => {
    const create = requests.find(({ path, method }) => path === '/Groups' && method === 'POST');
    expect(create?.body).toEqual({
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:Group',
        'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
      ],
      externalId: expect.stringMatching(guid),
      displayName: 'Research',
      meta: { resourceType: 'Group' },
    });
  });

  it('asks whether a manager is there before it enters one', () => {
    const check = requests.findIndex(({ path }) => path.includes('manager+eq'));
    expect(requests[check]?.path).toBe('/Users?filter=id+eq+%223%22+and+manager+eq+%228%22&attributes=id');
  });

  it('announces as many requests as it sends', async () => {
    const { company, story } = aStory('rehearsal');
    const { requestsExpected } = await perform(entra, { company, story }, { dialect });
    expect(requestsExpected).toBe(requests.length);
  });

  it('goes through the phases in order and names each request', () => {
    const order = [...new Set(requests.map(({ phase }) => phase))];
    expect(order).toEqual(['test-connection', 'initial-cycle', 'incremental-cycle']);
    for (const { caption } of requests) expect(caption).not.toBe('');
  });

  it('uses reserved domains only', () => {
    const said = JSON.stringify(requests);
    const domains = said.match(/(?:@|%40)[a-z0-9.-]+/g) ?? [];
    expect(new Set(domains.map((one) => one.replace(/^(@|%40)/, '')))).toEqual(
      new Set(['alderpoint.example']),
    );
  });

  it('has the instructive cases: no mail, countries as time zones and in words, a redundant member', () => {
    const users = requests
      .filter(({ path, method }) => path === '/Users' && method === 'POST')
      .map(({ body }) => body as Record<string, unknown>);
    expect(users).toHaveLength(27);
    expect(users.filter((user) => !user.emails).map(({ displayName }) => displayName)).toEqual([
      'Benedikt Sauer',
    ]);
    expect(users.flatMap(({ timezone }) => timezone ?? [])).toEqual(['TR', 'GB', 'BR']);
    const said = JSON.stringify(requests);
    expect(said).toContain('"country":"Turkey"');
    expect(said).toContain('"country":"United Kingdom"');
  });
});

describe('the default dialect', () => {
  const requests = play('default');

  it('writes operations with a capital letter, one for each attribute', () => {
    expect(bodyOf(requests, 'Marta Lindqvist moved from Sales to Research')).toEqual(
      patched(
        { op: 'Replace', path: `${enterprise}:department`, value: 'Research' },
        { op: 'Add', path: 'timezone', value: 'SE' },
      ),
    );
    expect(bodyOf(requests, 'Entering the manager of Tomas Okafor')).toEqual(
      patched({ op: 'Add', path: `${enterprise}:manager`, value: '8' }),
    );
  });

  it('deactivates with text', () => {
    expect(bodyOf(requests, 'Tomas Okafor left the company')).toEqual(
      patched({ op: 'Replace', path: 'active', value: 'False' }),
    );
  });

  it('adds and removes members with a list of values', () => {
    expect(bodyOf(requests, 'Adding 3 members to Finance')).toEqual(
      patched({
        op: 'Add',
        path: 'members',
        value: [
          { $ref: null, value: '1' },
          { $ref: null, value: '6' },
          { $ref: null, value: '21' },
        ],
      }),
    );
    expect(bodyOf(requests, 'Removing a member from Sales')).toEqual(
      patched({ op: 'Remove', path: 'members', value: [{ $ref: null, value: '4' }] }),
    );
  });
});

describe('the dialect aadOptscim062020', () => {
  const requests = play('aadOptscim062020');

  it('writes several attributes at once, without a path', () => {
    expect(bodyOf(requests, 'Marta Lindqvist moved from Sales to Research')).toEqual(
      patched({ op: 'replace', value: { [`${enterprise}:department`]: 'Research', timezone: 'SE' } }),
    );
    expect(bodyOf(requests, 'Amara Reyes has a new name')).toEqual(
      patched({
        op: 'replace',
        value: {
          displayName: 'Amara Reyes-Santos',
          'name.familyName': 'Reyes-Santos',
          'name.formatted': 'Amara Reyes-Santos',
        },
      }),
    );
  });

  it('keeps a path for one attribute and for those behind a filter', () => {
    expect(bodyOf(requests, 'Ines Caldeira was promoted')).toEqual(
      patched({ op: 'replace', path: 'title', value: 'Head of Field Operations' }),
    );
    expect(bodyOf(requests, 'Clara Beaumont has got a telephone')).toEqual(
      patched({ op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '+33 1 99 00 12 34' }),
    );
  });

  it('deactivates with the boolean and removes a member by a filtered path', () => {
    expect(bodyOf(requests, 'Tomas Okafor left the company')).toEqual(
      patched({ op: 'replace', path: 'active', value: false }),
    );
    expect(bodyOf(requests, 'Removing a member from Sales')).toEqual(
      patched({ op: 'remove', path: 'members[value eq "4"]' }),
    );
  });
});

describe('a script', () => {
  it('makes new GUIDs in every run', () => {
    expect(play('default')[0]?.path).not.toBe(play('default')[0]?.path);
  });

  it('does not create who is found', () => {
    const found = (request: ClientRequest, id: string): SimulationResponse => {
      const isPerson = request.path.includes('%40');
      return isPerson
        ? { status: 200, body: { totalResults: 1, Resources: [{ id: 'old' }] } }
        : rightly(request, id);
    };
    expect(play('default', found).some(({ path, method }) => path === '/Users' && method === 'POST')).toBe(
      false,
    );
  });

  it.each([
    ['a probe that finds somebody', () => ({ status: 200, body: { Resources: [{ id: '1' }] } })],
    ['a search with another response than a list', () => ({ status: 200, body: [] })],
  ])('stops at %s', (_, respond) => {
    expect(() => play('default', respond)).toThrow(/expected/);
  });

  it('goes on with the next one after a creation without an id', () => {
    const silent = (request: ClientRequest) =>
      request.method === 'POST' ? { status: 201, body: {} } : rightly(request, '');
    const created = play('default', silent).filter(
      ({ path, method }) => path === '/Users' && method === 'POST',
    );
    expect(created.length).toBeGreaterThan(1);
  });

  it('refuses an unknown dialect', () => {
    expect(() => play('klingon')).toThrow(RangeError);
  });
});
