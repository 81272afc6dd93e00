import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaredRegistry } from '../../../src/shared/scim/schemas/declared-registry';
import { settingFileSchema } from '../../../src/shared/setting-file';
import { createTestListener, type TestListener } from '../listener/test-listener';

const deviceUrn = 'urn:contoso:scim:Device';
const declared = settingFileSchema.parse({
  name: 'Contoso',
  schemas: [
    {
      id: deviceUrn,
      name: 'Device',
      attributes: [
        { name: 'serial', type: 'string', required: true, mutability: 'immutable', uniqueness: 'server' },
        { name: 'secret', type: 'string', mutability: 'writeOnly', returned: 'never' },
        { name: 'state', type: 'string', mutability: 'readOnly' },
        { name: 'label', type: 'string', returned: 'always' },
        { name: 'history', type: 'string', returned: 'request' },
        { name: 'diary', type: 'string', returned: 'request' },
        { name: 'code', type: 'string', caseExact: true },
        { name: 'bytes', type: 'integer' },
        { name: 'seen', type: 'dateTime' },
        { name: 'tags', type: 'string', multiValued: true },
        {
          name: 'board',
          type: 'complex',
          subAttributes: [
            { name: 'maker', type: 'string' },
            { name: 'number', type: 'string', mutability: 'immutable' },
            { name: 'note', type: 'string', returned: 'request' },
          ],
        },
        {
          name: 'parts',
          type: 'complex',
          multiValued: true,
          subAttributes: [
            { name: 'value', type: 'string' },
            { name: 'type', type: 'string' },
            { name: 'number', type: 'string', mutability: 'immutable' },
          ],
        },
      ],
    },
  ],
  resourceTypes: [{ name: 'Device', endpoint: '/Devices', schema: deviceUrn }],
});

let test: TestListener;
let path: string;
const whole = {
  schemas: [deviceUrn],
  serial: 'S-1',
  secret: 'hush',
  state: 'mine',
  label: 'Lab',
  history: 'long',
  code: 'aB',
};
beforeAll(async () => {
  test = await createTestListener();
  await test.directory.redeclare(declaredRegistry(declared));
  const { status, body } = await send('POST', '/Devices', whole);
  expect(status).toBe(201);
  path = `/Devices/${body.id}`;
});
afterAll(() => test.listener.close());

const send = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, payload?: object) =>
  test.send({ method, url: `/scim${url}`, ...(payload === undefined ? {} : { payload }) });
const patch = (operation: object) =>
  send('PATCH', path, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [operation],
  });
const found = async (filter: string) =>
  (await send('GET', `/Devices?filter=${encodeURIComponent(filter)}`)).body.totalResults;

describe('characteristics of attributes (RFC 7643 section 7)', () => {
  it('required: a resource without it is refused by name', async () => {
    const { status, body } = await send('POST', '/Devices', { schemas: [deviceUrn] });
    expect(status).toBe(400);
    expect(body).toMatchObject({ scimType: 'invalidValue', detail: expect.stringContaining('serial') });
  });

  it('required: a PUT names it, though it is immutable and stored (RFC 7644 section 3.5.1)', async () => {
    const { serial: _, ...unnamed } = whole;
    const { status, body } = await send('PUT', path, unnamed);
    expect(status).toBe(400);
    expect(body).toMatchObject({ scimType: 'invalidValue', detail: expect.stringContaining('serial') });
  });

  it('mutability writeOnly and returned never: accepted, and in no response', async () => {
    for (const query of ['', '?attributes=secret', '?excludedAttributes=label'])
      expect((await send('GET', `${path}${query}`)).text).not.toContain('hush');
    expect(await found('secret eq "hush"')).toBe(0);
  });

  it('mutability readOnly: left out of account in POST and PUT, refused in PATCH', async () => {
    expect((await send('GET', path)).body).not.toHaveProperty('state');
    const put = await send('PUT', path, { ...whole, state: 'other' });
    expect(put.status).toBe(200);
    expect(put.body).not.toHaveProperty('state');
    const { status, body } = await patch({ op: 'replace', path: 'state', value: 'x' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ scimType: 'mutability', detail: expect.stringContaining('state') });
  });

  it('mutability immutable: the same value is accepted, another is refused by PUT and PATCH', async () => {
    expect((await send('PUT', path, whole)).status).toBe(200);
    const put = await send('PUT', path, { ...whole, serial: 'S-2' });
    expect([put.status, put.body.scimType]).toEqual([400, 'mutability']);
    expect((await patch({ op: 'replace', path: 'serial', value: 'S-1' })).status).toBe(200);
    const changed = await patch({ op: 'replace', path: 'serial', value: 'S-2' });
    expect([changed.status, changed.body.scimType]).toEqual([400, 'mutability']);
  });

  it('mutability immutable of a sub-attribute: it stays where a value is written anew, and another is refused', async () => {
    const disk = { value: 'disk', type: 'inner', number: 'D-1' };
    const board = { maker: 'Ada', number: 'B-1' };
    expect((await send('PUT', path, { ...whole, board, parts: [disk] })).status).toBe(200);
    const other = { ...disk, number: 'D-2' };
    const refused = [
      await send('PUT', path, { ...whole, board: { ...board, number: 'B-2' }, parts: [disk] }),
      await send('PUT', path, { ...whole, board, parts: [other] }),
      await patch({ op: 'add', path: 'parts', value: [other] }),
      await patch({ op: 'replace', path: 'parts', value: [other] }),
      await patch({ op: 'replace', path: 'parts[type eq "inner"]', value: other }),
    ];
    expect(refused.map(({ status, body }) => [status, body.scimType])).toEqual(
      refused.map(() => [400, 'mutability']),
    );
    const unnumbered = { value: 'disk', type: 'inner' };
    const kept = await send('PUT', path, { ...whole, board: { maker: 'Bea' }, parts: [unnumbered] });
    expect(kept.body).toMatchObject({ board: { maker: 'Bea', number: 'B-1' }, parts: [disk] });
    const replaced = await patch({ op: 'replace', path: 'parts[type eq "inner"]', value: unnumbered });
    expect(replaced.body.parts).toMatchObject([disk]);
    const fresh = { value: 'screen', type: 'outer', number: 'S-1' };
    expect((await patch({ op: 'replace', path: 'parts', value: [fresh] })).body.parts).toEqual([fresh]);
  });

  it('multiValued: a quoted value is added as it stands, even where the SCIM setting is strict', async () => {
    await test.settings.change(test.setting.id, { preset: 'strict' });
    expect((await patch({ op: 'add', path: 'tags', value: 'new' })).body.tags).toEqual(['new']);
    expect((await patch({ op: 'add', path: 'tags', value: '[odd' })).body.scimType).toBe('invalidValue');
    await test.settings.change(test.setting.id, { preset: 'tolerant' });
  });

  it('returned: always in every response, on request only when it is asked for', async () => {
    const usual = await send('GET', path);
    expect(usual.body).toMatchObject({ label: 'Lab' });
    expect(usual.body).not.toHaveProperty('history');
    const asked = await send('GET', `${path}?attributes=history`);
    expect(Object.keys(asked.body).sort()).toEqual(['history', 'id', 'label', 'schemas']);
    expect((await send('GET', `${path}?excludedAttributes=label,id`)).body).toMatchObject({
      label: 'Lab',
      id: expect.any(String),
    });
  });

  it('returned on request: in the response to a write that gives it a value', async () => {
    const body = { ...whole, serial: 'S-R', label: 'Other', code: 'x', board: { maker: 'Ada', note: 'odd' } };
    const created = await send('POST', '/Devices', body);
    expect(created.body).toMatchObject({ history: 'long', board: { maker: 'Ada', note: 'odd' } });
    const url = `/Devices/${created.body.id}`;
    const write = async (method: 'PUT' | 'PATCH', query: string, payload: object) =>
      (await send(method, url + query, payload)).body;
    const operations = (...Operations: object[]) => ({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations,
    });
    const replaced = await write('PUT', '', {
      ...body,
      diary: 'dear',
      history: undefined,
      board: { maker: 'Bea' },
    });
    expect(replaced).toMatchObject({ diary: 'dear', board: { maker: 'Bea' } });
    expect(replaced).not.toHaveProperty('history');
    const named = operations({ op: 'add', path: 'HISTORY', value: 'new' });
    const patched = await write('PATCH', '', named);
    expect(patched).toMatchObject({ history: 'new' });
    expect(patched).not.toHaveProperty('diary');
    const nameless = operations({ op: 'add', value: { board: { Note: 'even' } } });
    expect(await write('PATCH', '', nameless)).toMatchObject({ board: { maker: 'Bea', note: 'even' } });
    const within = operations({ op: 'replace', path: 'board.maker', value: 'Cid' });
    expect((await write('PATCH', '', within)).board).toEqual({ maker: 'Cid' });
    for (const query of ['?attributes=code', '?excludedAttributes=history'])
      expect(await write('PATCH', query, named)).not.toHaveProperty('history');
    expect((await send('GET', url)).body).not.toHaveProperty('history');
  });

  it('dateTime: sorts by the instant, however finely it is written', async () => {
    const seen = ['2026-01-31T09:30:00.0009Z', '2026-01-31T10:30:00.0001+01:00', '2026-01-31T09:29:59Z'];
    for (const [index, instant] of seen.entries())
      await send('POST', '/Devices', { schemas: [deviceUrn], serial: `S-T${index}`, seen: instant });
    const { body } = await send('GET', '/Devices?sortBy=seen&count=3');
    expect(body.Resources.map(({ serial }: { serial: string }) => serial)).toEqual(['S-T2', 'S-T1', 'S-T0']);
  });

  it('uniqueness: 409, without regard to case where the schema says so', async () => {
    const { status, body } = await send('POST', '/Devices', { ...whole, serial: 's-1' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ scimType: 'uniqueness', detail: expect.stringContaining('serial') });
  });

  it('caseExact: decides how values compare', async () => {
    expect(await found('label eq "LAB"')).toBe(1);
    expect(await found('code eq "ab"')).toBe(0);
    expect(await found('code eq "aB"')).toBe(1);
  });

  it.each([
    ['serial', { value: 'S-9' }, 'text'],
    ['bytes', 1.5, 'whole number'],
    ['bytes', 'many', 'whole number'],
    ['seen', 'yesterday', 'date'],
    ['seen', '2026-01-31T09:30:00+15:00', 'date'],
    ['seen', '2026-01-31T09:30:00-14:01', 'date'],
  ])('type: %s refuses %j in words that name attribute and type', async (name, value, words) => {
    const { status, body } = await send('POST', '/Devices', { ...whole, serial: 'S-9', [name]: value });
    expect(status).toBe(400);
    expect(body.scimType).toBe('invalidValue');
    expect(body.detail).toContain(name);
    expect(body.detail).toContain(words);
  });
});
