import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestListener, type TestListener } from '../../listener/test-listener';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const names = ['Zoe', 'adam', 'Bea', 'Carl', 'Dora', 'Emil', 'Finn'];
let test: TestListener;
const ids = new Map<string, string>();
beforeAll(async () => {
  test = await createTestListener();
  for (const [index, name] of names.entries()) {
    const emails = [
      { type: 'home', value: `${9 - index}.${name}@home.example` },
      { type: 'work', value: `${name}@work.example`, primary: true },
    ];
    const user = { schemas: [userSchema], userName: name, active: index % 2 === 0, emails };
    ids.set(name, (await post('/scim/Users', index === 3 ? user : { ...user, title: `T${index}` })).body.id);
  }
  const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Everybody' };
  ids.set(
    'Everybody',
    (await post('/scim/Groups', { ...group, members: [...ids.values()].map((value) => ({ value })) })).body
      .id,
  );
  ids.set(
    'Few',
    (await post('/scim/Groups', { ...group, displayName: 'Few', members: [{ value: ids.get('Zoe') }] })).body
      .id,
  );
  ids.set(
    'Outer',
    (await post('/scim/Groups', { ...group, displayName: 'Outer', members: [{ value: ids.get('Few') }] }))
      .body.id,
  );
});
afterAll(() => test.listener.close());

const post = (url: string, body: object) => test.send({ method: 'POST', url, payload: JSON.stringify(body) });
const get = (path: string, query: object = {}) =>
  test.send({ method: 'GET', url: `/scim${path}?${new URLSearchParams(Object.entries(query))}` });
const userNames = (answer: { body: { Resources: { userName: string }[] } }) =>
  answer.body.Resources.map(({ userName }) => userName);

describe('pages', () => {
  it.each([
    [{}, 7, 1, 7],
    [{ startIndex: '3', count: '2' }, 7, 3, 2],
    [{ startIndex: '0' }, 7, 1, 7],
    [{ startIndex: '-5', count: '1' }, 7, 1, 1],
    [{ count: '0' }, 7, 1, 0],
    [{ count: '-1' }, 7, 1, 0],
    [{ startIndex: '100' }, 7, 100, 0],
    [{ startIndex: '7', count: '5' }, 7, 7, 1],
    [{ count: '100000' }, 7, 1, 7],
  ])('%j', async (query, totalResults, startIndex, itemsPerPage) => {
    const { status, body } = await get('/Users', query);
    expect(status).toBe(200);
    expect(body).toMatchObject({ totalResults, startIndex, itemsPerPage });
    expect(body.Resources).toHaveLength(itemsPerPage);
  });

  it.each([{ startIndex: 'x' }, { count: '1.5' }, { count: '9'.repeat(30) }])(
    'are refused for %j',
    async (query) => {
      const { status, body } = await get('/Users', query);
      expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'invalidValue' });
    },
  );

  it('come in the order of creation, which stays when resources change or go', async () => {
    expect(userNames(await get('/Users', { startIndex: '2', count: '3' }))).toEqual(['adam', 'Bea', 'Carl']);
    const gone = await post('/scim/Users', { schemas: [userSchema], userName: 'gone' });
    await post('/scim/Users', { schemas: [userSchema], userName: 'last' }).then(async ({ body }) => {
      await test.send({ method: 'DELETE', url: `/scim/Users/${gone.body.id}` });
      expect(userNames(await get('/Users', { startIndex: '7' }))).toEqual(['Finn', 'last']);
      await test.send({ method: 'DELETE', url: `/scim/Users/${body.id}` });
    });
  });

  it('go on over the types at the base URL', async () => {
    const { body } = await get('', { startIndex: '6', count: '3' });
    expect(body.totalResults).toBe(10);
    expect(
      body.Resources.map((resource: { meta: { resourceType: string } }) => resource.meta.resourceType),
    ).toEqual(['User', 'User', 'Group']);
  });
});

describe('filters', () => {
  it.each([
    ['userName eq "ZOE"', ['Zoe']],
    ['userName eq "nobody"', []],
    ['emails.value eq "7.bea@home.example"', ['Bea']],
    ['emails eq "7.bea@home.example"', ['Bea']],
    ['emails[type eq "work" and value co "carl"]', ['Carl']],
    ['active eq false', ['adam', 'Carl', 'Emil']],
    ['title pr and not (userName sw "a")', ['Zoe', 'Bea', 'Dora', 'Emil', 'Finn']],
    ['userName eq "Zoe" or userName eq "Finn"', ['Zoe', 'Finn']],
    ['userName eq "Zoe" and active eq false', []],
    ['meta.resourceType eq "User" and userName gt "d"', ['Zoe', 'Dora', 'Emil', 'Finn']],
    ['groups.display eq "Few"', ['Zoe']],
  ])('%s', async (filter, expected) => {
    const answer = await get('/Users', { filter });
    expect(answer.status, answer.text).toBe(200);
    expect(userNames(answer)).toEqual(expected);
    expect(answer.body.totalResults).toBe(expected.length);
  });

  it('find a user by id and by the group that holds it, and groups by member', async () => {
    expect(userNames(await get('/Users', { filter: `id eq "${ids.get('Dora')}"` }))).toEqual(['Dora']);
    const groups = async (filter: string) =>
      (await get('/Groups', { filter })).body.Resources.map(
        ({ displayName }: { displayName: string }) => displayName,
      );
    expect(await groups(`members.value eq "${ids.get('Zoe')}"`)).toEqual(['Everybody', 'Few']);
    expect(await groups(`members eq "${ids.get('Zoe')}" and displayName eq "few"`)).toEqual(['Few']);
    expect(
      await groups(`members.value eq "${ids.get('Zoe')}" and members.value eq "${ids.get('Finn')}"`),
    ).toEqual(['Everybody']);
    expect(await groups(`not (members.value eq "${ids.get('Zoe')}")`)).toEqual(['Outer']);
    expect(await groups('members.display eq "Few"')).toEqual(['Outer']);
    expect(await groups(`members.value eq "${ids.get('Zoe')}" and members.type eq "Group"`)).toEqual([]);
  });

  it('return pages of what they find', async () => {
    const { body } = await get('/Users', { filter: 'active eq true', startIndex: '2', count: '2' });
    expect(body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 });
  });

  it.each([
    'userName',
    'userName eq',
    'userName eq Zoe',
    '(userName eq "a"',
    'emails[type eq "work"',
    `${'('.repeat(500)}a pr${')'.repeat(500)}`,
    `userName eq "${'x'.repeat(10)}`,
  ])('that can’t be read are refused: %s', async (filter) => {
    const { status, body } = await get('/Users', { filter });
    expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'invalidFilter' });
  });

  it('take a value that does not say whether it is primary for one that is not', async () => {
    const count = async (filter: string) => (await get('/Users', { filter })).body.totalResults;
    expect(await count('emails.primary eq false')).toBe(7);
    expect(await count('emails[type eq "home" and primary eq false]')).toBe(7);
    expect(await count('emails[type eq "home" and primary ne false]')).toBe(0);
    expect(await count('emails[type eq "work" and primary eq false]')).toBe(0);
    expect(await count('phoneNumbers.primary eq false')).toBe(0);
  });

  it('given twice are refused', async () => {
    const { status } = await test.send({ method: 'GET', url: '/scim/Users?filter=a%20pr&filter=b%20pr' });
    expect(status).toBe(400);
  });

  it('are recorded in the exchange when they look for one value', async () => {
    const { exchange } = await get('/Users', { filter: 'emails[type eq "work"].value eq "a\\"b"' });
    expect(exchange.lookUp).toEqual({
      resourceType: 'User',
      attributePath: 'emails[type eq "work"].value',
      value: 'a"b',
      totalResults: 0,
    });
    expect((await get('/Users', { filter: 'active eq true' })).exchange.lookUp).toBeNull();
    expect((await get('/Users', { filter: 'userName eq "a" and title eq "b"' })).exchange.lookUp).toBeNull();
  });
});

describe('sorting', () => {
  it.each([
    [{ sortBy: 'userName' }, ['adam', 'Bea', 'Carl', 'Dora', 'Emil', 'Finn', 'Zoe']],
    [{ sortBy: 'userName', sortOrder: 'descending' }, ['Zoe', 'Finn', 'Emil', 'Dora', 'Carl', 'Bea', 'adam']],
    [{ sortBy: 'title' }, ['Zoe', 'adam', 'Bea', 'Dora', 'Emil', 'Finn', 'Carl']],
    [{ sortBy: 'title', sortOrder: 'descending' }, ['Carl', 'Finn', 'Emil', 'Dora', 'Bea', 'adam', 'Zoe']],
    [{ sortBy: 'urn:scim:schemas:core:1.0:title' }, ['Zoe', 'adam', 'Bea', 'Dora', 'Emil', 'Finn', 'Carl']],
    [{ sortBy: 'emails' }, ['adam', 'Bea', 'Carl', 'Dora', 'Emil', 'Finn', 'Zoe']],
    [{ sortBy: 'userName', startIndex: '2', count: '2' }, ['Bea', 'Carl']],
    [{ sortBy: 'userName', filter: 'active eq false' }, ['adam', 'Carl', 'Emil']],
  ])('%j', async (query, expected) => {
    expect(userNames(await get('/Users', query))).toEqual(expected);
  });

  it('tells that a schema came under its former URN', async () => {
    const { exchange } = await get('/Users', { sortBy: 'urn:scim:schemas:core:1.0:title' });
    expect(exchange.findings.map(({ rule }) => rule)).toEqual(['scim-1-schema-urn']);
  });

  it('knows two directions', async () => {
    expect((await get('/Users', { sortBy: 'userName', sortOrder: 'sideways' })).status).toBe(400);
    // RFC 7644 Table 9: invalidPath is for the paths of PATCH alone.
    for (const sortBy of ['name', 'emails[type eq "work"].value']) {
      const { status, body } = await get('/Users', { sortBy });
      expect({ status, scimType: body.scimType }).toEqual({ status: 400, scimType: 'invalidValue' });
    }
  });
});

describe('what is returned', () => {
  it('is what the request asks for', async () => {
    const { body } = await get('/Users', { attributes: 'userName', count: '1' });
    expect(Object.keys(body.Resources[0]).sort()).toEqual(['id', 'schemas', 'userName']);
    const without = await get('/Groups', { excludedAttributes: 'members' });
    expect(without.text).not.toContain('"members"');
  });

  it('shows members with address, name and type, and groups direct and through others', async () => {
    const group = (await get(`/Groups/${ids.get('Outer')}`)).body;
    expect(group.members).toEqual([
      {
        value: ids.get('Few'),
        $ref: `https://workbench.example/scim/Groups/${ids.get('Few')}`,
        display: 'Few',
        type: 'Group',
      },
    ]);
    const zoe = (await get(`/Users/${ids.get('Zoe')}`)).body;
    expect(zoe.groups.map(({ display, type }: { display: string; type: string }) => [display, type])).toEqual(
      [
        ['Everybody', 'direct'],
        ['Few', 'direct'],
        ['Outer', 'indirect'],
      ],
    );
  });
});

describe('groups', () => {
  it('stand in no resource whose schema does not declare them, so that a group can be sent back as it was read', async () => {
    const { body } = await get(`/Groups/${ids.get('Few')}`);
    expect(Object.keys(body).sort()).toEqual(['displayName', 'id', 'members', 'meta', 'schemas']);
    const listed = await get('/Groups', { filter: 'displayName eq "Few"' });
    expect(listed.body.Resources).toEqual([body]);
    expect((await get('/Groups', { attributes: 'groups' })).text).not.toContain('"groups"');
    expect((await get('/Groups', { filter: 'groups pr' })).body.totalResults).toBe(0);
    await test.settings.change(test.setting.id, { preset: 'strict' });
    const url = `/scim/Groups/${ids.get('Few')}`;
    const put = await test.send({ method: 'PUT', url, payload: JSON.stringify(body) });
    await test.settings.change(test.setting.id, { preset: 'tolerant' });
    expect([put.status, put.body]).toEqual([200, body]);
  });
});

describe('POST /.search', () => {
  const searchRequest = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'] };

  it('finds its parameters in any case, and says when the message does not say what it is', async () => {
    const spelled = await post('/scim/Users/.search', { Schemas: searchRequest.schemas, COUNT: 0 });
    expect(spelled.body.itemsPerPage).toBe(0);
    expect(spelled.exchange.findings).toEqual([]);
    for (const attributes of [7, {}, [7]])
      expect((await post('/scim/Users/.search', { ...searchRequest, attributes })).status).toBe(400);
    const nameless = await post('/scim/Users/.search', { count: 0 });
    expect(nameless.status).toBe(200);
    expect(nameless.exchange.findings.map(({ rule }) => rule)).toEqual(['schemas-missing']);
    const other = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
    expect((await post('/scim/Users/.search', { schemas: other })).body.scimType).toBe('invalidSyntax');
  });

  it('responds as GET does', async () => {
    const { status, body, exchange } = await post('/scim/Users/.search', {
      ...searchRequest,
      filter: 'userName eq "bea"',
      attributes: ['userName'],
      count: 1,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ totalResults: 1, Resources: [{ userName: 'Bea' }] });
    expect(exchange.kind).toBe('look-up');
  });

  it('looks through all types at the base URL', async () => {
    const { body } = await post('/scim/.search', { ...searchRequest, count: 0 });
    expect(body.totalResults).toBe(10);
  });

  it.each([['"text"'], ['[]'], ['null']])('is refused for %s', async (payload) => {
    const { status } = await test.send({ method: 'POST', url: '/scim/Users/.search', payload });
    expect(status).toBe(400);
  });
});
