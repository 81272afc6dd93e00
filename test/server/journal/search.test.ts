/** Every operator of the search language, from the request over HTTP to what the page is told. */
import { expect, it } from 'vitest';
import { aWorkbench, call, streamed } from '../a-workbench';

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

async function aPlayedWorkbench() {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'generic' });
  const send = async (method: string, path: string, body?: object, token = revealed.token) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${workbench.scim.baseUrl}/${path}`, init);
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  };
  const operations = (...all: object[]) => ({ schemas: [patchSchema], Operations: all });
  const emails = [{ type: 'work', value: 'm.lindqvist@mail.example' }];
  const marta = await send('POST', 'Users', {
    schemas,
    userName: 'marta@contoso.example',
    displayName: 'Marta Lindqvist',
    nickName: 'Mäx "the cat"',
    timezone: 'US',
    emails,
  });
  const sales = await send('POST', 'Groups', { displayName: 'Sales', members: [{ value: marta.id }] });
  await send(
    'PATCH',
    `Users/${marta.id}`,
    operations({ op: 'Replace', path: 'title', value: 'Head of Research' }),
  );
  await send(
    'PATCH',
    `Groups/${sales.id}`,
    operations({ op: 'remove', path: `members[value eq "${marta.id}"]` }),
  );
  await send('GET', `Users?filter=${encodeURIComponent('userName eq "nobody@contoso.example"')}`);
  await send('POST', 'Users', { schemas, displayName: 'Without a name' });
  await send('GET', 'Users', undefined, 'wrong');
  const query = { settingId: setting.id, withUnassigned: true };
  await expect.poll(async () => (await call(workbench, 'journal.list', query)).total).toBe(all.length);
  return { workbench, settingId: setting.id };
}

type Played = Awaited<ReturnType<typeof aPlayedWorkbench>>;

async function found(text: string, { workbench, settingId }: Played): Promise<string[]> {
  const steps = await streamed(workbench, 'journal.search', { settingId, text });
  const sequences = steps.flatMap((step) => step.found).sort((one, other) => other - one);
  const { exchanges } = await call(workbench, 'journal.some', { sequences });
  return exchanges.map(({ method, url, status }) => `${method} ${url.split(/[/?]/)[2]} ${status}`);
}

const created = 'POST Users 201';
const group = 'POST Groups 201';
const changed = 'PATCH Users 200';
const left = 'PATCH Groups 204';
const lookUp = 'GET Users 200';
const refused = 'POST Users 400';
const stranger = 'GET Users 401';
const all = [stranger, refused, lookUp, left, changed, group, created];

const searches: [string, string[]][] = [
  ['user:lindqvist', [left, changed, group, created]],
  ['user:"Marta L"', [left, changed, group, created]],
  ['user:m.lindqvist@mail', [changed, created]],
  ['user:nobody@', [lookUp]],
  ['group:sales', [left, group]],
  ['method:patch', [left, changed]],
  ['method:patch,get !status:401', [lookUp, left, changed]],
  ['status:4xx', [stranger, refused]],
  ['status:>=201 status:<401', [refused, left, group, created]],
  ['path:/groups', [left, group]],
  ['path:"userName eq"', [lookUp]],
  ['op:replace', [changed]],
  ['op:remove', [left]],
  ['attr:timezone', [created]],
  ['attr:title', [changed]],
  ['attr:emails.value', [created]],
  ['attr:name', []],
  ['value:"head of"', [changed]],
  ['value:us_ method:post', []],
  ['is:error', [stranger, refused]],
  ['is:write', [refused, left, changed, group, created]],
  ['is:look-up', [lookUp]],
  ['is:refused', [stranger]],
  ['is:probe', []],
  ['is:simulated', []],
  ['is:replay', []],
  ['is:marked', []],
  ['has:comment', []],
  ['!has:finding -is:error !is:write', [lookUp]],
  ['finding:country', [created]],
  ['after:1h', all],
  ['before:1h', []],
  ['after:2020-01-01 before:"2020-01-02 14:00"', []],
  ['!slower:1h', all],
  ['slower:1h', []],
  ['urn:ietf:params:scim:api:messages:2.0:patchop', [left, changed]],
  ['mäx', [changed, created]],
  ['"\\"the cat"', [changed, created]],
  ['lindqvist title', [changed]],
  ['-lindqvist -nobody', [stranger, refused]],
  ['', all],
  ['usr:marta', all],
];

it('finds by every operator, in summaries and in bodies', async () => {
  const played = await aPlayedWorkbench();
  const results: [string, string[]][] = [];
  for (const [text] of searches) results.push([text, await found(text, played)]);
  expect(results).toEqual(searches);
});

it('completes an operator with what really occurs, the most frequent first', async () => {
  const { workbench, settingId } = await aPlayedWorkbench();
  const values = async (
    operator: 'user' | 'group' | 'method' | 'status' | 'path' | 'attr' | 'is',
    text = '',
  ) => {
    return (await call(workbench, 'journal.complete', { settingId, operator, text })).values;
  };
  expect(await values('user', 'lin')).toEqual([{ value: 'Marta Lindqvist', count: expect.any(Number) }]);
  expect(await values('user', 'nd')).toEqual([]);
  expect(await values('group')).toMatchObject([{ value: 'Sales' }]);
  expect((await values('method'))[0]).toEqual({ value: 'POST', count: 3 });
  expect((await values('status', '4')).map(({ value }) => value).sort()).toEqual(['400', '401']);
  expect((await values('path'))[0]).toEqual({ value: '/scim/Users', count: 5 });
  expect((await values('attr', 'tit')).map(({ value }) => value)).toEqual(['title']);
  expect(await values('is', 'sim')).toEqual([{ value: 'simulated', count: 0 }]);
});
