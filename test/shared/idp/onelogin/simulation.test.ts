import { describe, expect, it } from 'vitest';
import { oneLogin } from '../../../../src/shared/idp/onelogin';
import type { ClientRequest, SimulationRequest, SimulationResponse } from '../../../../src/shared/simulation';
import { play, rightly } from './play';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };

/** Method, path, headers and body as they go out; random GUIDs made equal. */
function letters({ method, path, headers: sent, body }: SimulationRequest) {
  return {
    method,
    path: path.replace(guid, '<guid>'),
    headers: sent,
    ...(body === undefined ? {} : { body }),
  };
}

const about = (requests: SimulationRequest[], caption: string) =>
  requests.filter((request) => request.caption === caption);

describe.each(oneLogin.simulation.dialects.map(({ id }) => id))(
  'OneLogin rehearsed in the dialect %s',
  (dialect) => {
    const { requests, report } = play(dialect);

    it('enables the connection with a name that nobody has, then reads the groups', () => {
      expect(requests.slice(0, 2).map(letters)).toEqual([
        { method: 'GET', path: '/Users?filter=userName+eq+%22<guid>%22&', headers },
        { method: 'GET', path: '/Groups', headers },
      ]);
    });

    it('looks for each user, creates it, then adds it to the group of its role, made where it is missing', () => {
      const [create] = about(requests, 'Creating Elif Aydin').map((one) => requests.indexOf(one));
      const around = requests.slice((create ?? 0) - 1, (create ?? 0) + 3);
      expect(around.map(({ method, path, caption }) => [method, path, caption])).toEqual([
        ['GET', '/Users?filter=userName+eq+%22elif.aydin%40alderpoint.example%22&', 'Looking for Elif Aydin'],
        ['POST', '/Users', 'Creating Elif Aydin'],
        ['POST', '/Groups', 'Creating group Finance'],
        ['PATCH', '/Groups/2', 'Adding Elif Aydin to Finance'],
      ]);
      expect(around[2]?.body).toEqual({ displayName: 'Finance' });
    });

    it('reads whom it changes, replaces them whole, and changes memberships behind', () => {
      const caption = 'Marta Lindqvist moved from Sales to Research';
      const [read, replaced] = about(requests, caption);
      expect([read?.method, replaced?.method]).toEqual(['GET', 'PUT']);
      expect(replaced?.path).toMatch(/^\/Users\/\d+\?$/);
      const at = requests.indexOf(replaced as SimulationRequest);
      expect(requests.slice(at + 1, at + 3).map((one) => one.caption)).toEqual([
        'Adding Marta Lindqvist to Research',
        'Removing Marta Lindqvist from Sales',
      ]);
    });

    it('sends nothing of what the template does not name, goes through the phases, and leaves nobody behind', () => {
      expect(about(requests, 'Ines Caldeira was promoted')).toEqual([]);
      expect([...new Set(requests.map(({ phase }) => phase))]).toEqual([
        'api-connection',
        'first-users',
        'changes',
      ]);
      expect(report).toEqual({ failures: [], quarantine: null });
    });
  },
);

describe('the documented template', () => {
  it('is sent letter for letter, with empty texts where there is nothing', () => {
    const [create] = about(play('documented').requests, 'Creating Elif Aydin');
    expect(create?.body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: null,
      userName: 'elif.aydin@alderpoint.example',
      active: 'true',
      name: { givenName: 'Elif', familyName: 'Aydin', formatted: 'Elif Aydin' },
      emails: [{ value: 'elif.aydin@alderpoint.example', type: 'work', primary: true }],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: 'Finance',
        manager: { managerId: '', displayName: ' ' },
      },
      meta: { resourceType: 'User' },
    });
  });

  it('suspends with a text, the corrected one with a boolean', () => {
    const activeOf = (dialect: string) => {
      const [, replaced] = about(play(dialect).requests, 'Tomas Okafor left the company');
      return ((replaced?.body ?? {}) as { active?: unknown }).active;
    };
    expect([activeOf('documented'), activeOf('corrected'), activeOf('scim-1')]).toEqual([
      'false',
      false,
      'false',
    ]);
  });
});

describe('what the administrator chooses', () => {
  const methodsAbout = (caption: string, switches: Record<string, boolean>) =>
    about(play('corrected', switches, 'a-quarter').requests, caption).map(({ method }) => method);

  it('decides whether who is deleted is suspended, deleted or left alone', () => {
    const caption = 'Declan Marsh was deleted';
    expect(methodsAbout(caption, {})).toEqual(['GET', 'PUT']);
    expect(methodsAbout(caption, { deletesLeavers: true })).toEqual(['DELETE']);
    expect(methodsAbout(caption, { ignoresLeavers: true })).toEqual([]);
    expect(methodsAbout(caption, { deletesLeavers: true, ignoresLeavers: true })).toEqual([]);
  });

  it('decides apart whether who is suspended is', () => {
    const caption = 'Uwe Brinkmann left the company';
    expect(methodsAbout(caption, {})).toEqual(['GET', 'PUT']);
    expect(methodsAbout(caption, { ignoresSuspended: true })).toEqual([]);
  });

  it('decides whether groups follow a role alone', () => {
    const joins = (switches: Record<string, boolean>) =>
      play('corrected', switches, 'a-quarter').requests.filter(({ caption }) =>
        caption.startsWith('Reapply entitlement mappings: '),
      ).length;
    expect(joins({})).toBeGreaterThan(5);
    expect(joins({ reappliesMappings: false })).toBe(0);
  });

  it('decides whether memberships stay with who loses access', () => {
    const caption = 'Reapply entitlement mappings: Removing Jerome Baptiste from Finance';
    expect(methodsAbout(caption, {})).toEqual([]);
    expect(methodsAbout('Removing Jerome Baptiste from Finance', { suspendedKeepGroups: false })).toEqual([
      'PATCH',
    ]);
  });
});

describe('approvals', () => {
  it('hold everybody back until the next chapter, where the admin approves', () => {
    const { requests } = play('documented', { approvesCreation: true });
    const phasesOf = (caption: string) => about(requests, caption).map(({ phase }) => phase);
    expect(phasesOf('Creating Elif Aydin')).toEqual(['changes']);
    expect(phasesOf('Looking for Theo Marchetti')).toEqual([]);
  });

  it('leave whoever waits at the end in the report, as Pending', () => {
    const failuresOf = (switches: Record<string, boolean>) =>
      play('documented', switches).report.failures.map(({ name, code }) => `${name}: ${code}`);
    expect(failuresOf({ approvesCreation: true })).toEqual(['Theo Marchetti: Pending']);
    expect(failuresOf({ approvesUpdates: true })).toEqual([
      'Marta Lindqvist: Pending',
      'Amara Reyes-Santos: Pending',
      'Tomas Okafor: Pending',
    ]);
    const { requests } = play('corrected', { approvesDeletion: true }, 'a-quarter');
    const [left] = requests.filter(({ caption }) => caption === 'Delete user of Declan Marsh is approved');
    expect(left?.phase).toBe('changes-3');
  });
});

describe('a response that is none with which OneLogin goes on', () => {
  const refusing =
    (isRefused: (request: ClientRequest) => boolean, status: number) =>
    (request: ClientRequest, id: string): SimulationResponse =>
      isRefused(request) ? { status, body: { detail: 'No.' } } : rightly(request, id);
  const isCreation = ({ method, path }: ClientRequest) => method === 'POST' && path === '/Users';

  it('leaves the person Failed, to be tried again with the next changes, and goes on with the others', () => {
    let refusals = 0;
    const once = refusing((request) => isCreation(request) && refusals++ === 0, 409);
    const { requests, report } = play('documented', {}, 'rehearsal', once);
    expect(about(requests, 'Creating Elif Aydin').map(({ phase }) => phase)).toEqual([
      'first-users',
      'changes',
    ]);
    expect(report.failures).toEqual([]);
    const always = play('documented', {}, 'rehearsal', refusing(isCreation, 409)).report.failures;
    // Who has left meanwhile is not tried again.
    expect(always).toHaveLength(26);
    expect(always[0]).toEqual({
      name: 'Elif Aydin',
      code: 'Failed',
      sentence: 'Creating Elif Aydin: POST /Users was expected to be answered 201 or 200, but 409 came: No.',
    });
  });

  it('reads the list of groups where one that it makes is there already', () => {
    const groups = (request: ClientRequest, id: string): SimulationResponse => {
      if (request.path === '/Groups' && request.method === 'POST') return { status: 409, body: null };
      if (request.path !== '/Groups' || id === '0') return rightly(request, id);
      const names = ['Research', 'Sales', 'Field Operations', 'Finance', 'Finance'];
      const Resources = names.map((displayName, index) => ({ id: `group-${index}`, displayName }));
      return { status: 200, body: { totalResults: 5, Resources } };
    };
    const { requests, report } = play('documented', {}, 'rehearsal', groups);
    expect(report.failures).toEqual([]);
    expect(about(requests, 'Creating group Finance')).toHaveLength(1);
    expect(about(requests, 'Adding Elif Aydin to Finance').map(({ path }) => path)).toEqual([
      '/Groups/group-3',
    ]);
  });

  it('links whom it finds, and brings them up to date where the switch says so', () => {
    const found = (request: ClientRequest, id: string): SimulationResponse =>
      request.path.includes('%40')
        ? { status: 200, body: { totalResults: 1, Resources: [{ id: 'old' }] } }
        : rightly(request, id);
    const puts = (switches: Record<string, boolean>) =>
      about(
        play('documented', switches, 'rehearsal', found).requests,
        'Elif Aydin was found: bringing them up to date',
      );
    expect(puts({}).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /Users/old',
      'PUT /Users/old?',
    ]);
    expect(puts({ updatesLinked: false })).toEqual([]);
  });

  it('takes 404 for nobody, and stops at once where the token is refused', () => {
    const missing = refusing(({ path }) => path.startsWith('/Users?'), 404);
    expect(play('documented', {}, 'rehearsal', missing).report.failures).toEqual([]);
    expect(() =>
      play(
        'documented',
        {},
        'rehearsal',
        refusing(() => true, 401),
      ),
    ).toThrow(/401 came: No\./);
    const somebody = { status: 200, body: { Resources: [{ id: '1' }] } };
    expect(() => play('documented', {}, 'rehearsal', () => somebody)).toThrow(/expected to find nobody/);
  });
});

describe('a mapping of one’s own', () => {
  it('sends groups only of roles that its rule matches, and none without a rule', () => {
    const groupsMade = (source: string | null) => {
      const groups = source === null ? [] : [{ source, type: 'expression' as const, target: 'displayName' }];
      const mapping = { ...oneLogin.mapping, groups };
      return play('documented', {}, 'rehearsal', rightly, { mapping })
        .requests.filter(({ path, method }) => path === '/Groups' && method === 'POST')
        .map(({ body }) => (body as { displayName: string }).displayName);
    };
    expect(groupsMade('^(Sales|Research)$')).toEqual(['Sales', 'Research']);
    expect(groupsMade(null)).toEqual([]);
    expect(() => groupsMade('(')).toThrow(/The rule for each role with value that matches \( can’t be run/);
  });

  it('that can’t be run is refused, and so are a dialect and a switch that are unknown', () => {
    const users = [{ source: '{$group.name}', type: 'direct' as const, target: 'userName' }];
    const mapping = { users, groups: [] };
    expect(() => play('documented', {}, 'rehearsal', rightly, { mapping })).toThrow(
      /The template can’t be run/,
    );
    expect(() => play('klingon')).toThrow(RangeError);
    expect(() => play('documented', { flies: true })).toThrow('OneLogin has no switch flies.');
  });

  it('with a line that is no JSON for somebody leaves them Failed', () => {
    const users = [
      ...oneLogin.mapping.users,
      { source: '{$user.city}', type: 'expression' as const, target: 'title' },
    ];
    const { failures } = play('documented', {}, 'rehearsal', rightly, {
      mapping: { users, groups: [] },
    }).report;
    expect(failures[0]?.sentence).toMatch(/^Elif Aydin: Position \d+: With its values this is no JSON/);
  });
});
