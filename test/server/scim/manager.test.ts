import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterpriseUserUrn as enterprise } from '../../../src/shared/scim/schemas/enterprise-user';
import { userUrn } from '../../../src/shared/scim/schemas/user';
import { createTestListener, type TestListener } from '../listener/test-listener';

let test: TestListener;
let boss: { id: string; address: string };
let worker: string;

beforeAll(async () => {
  test = await createTestListener();
  const { body } = await create('boss', { displayName: 'Barbara Jensen' });
  boss = { id: body.id, address: `https://workbench.example/scim/Users/${body.id}` };
  worker = (await create('worker', { [enterprise]: { manager: { value: boss.id } } })).body.id;
});
afterAll(() => test.listener.close());

const create = (userName: string, more: object = {}) =>
  test.send({
    method: 'POST',
    url: '/scim/Users',
    payload: {
      schemas: [userUrn, ...Object.keys(more).filter((name) => name.includes(':'))],
      userName,
      ...more,
    },
  });
const get = (path: string, query: Record<string, string> = {}) =>
  test.send({ method: 'GET', url: `/scim${path}?${new URLSearchParams(query)}` });
const names = async (query: Record<string, string>) =>
  (await get('/Users', query)).body.Resources.map(({ userName }: { userName: string }) => userName);

describe('the manager of a user', () => {
  it('is shown with address and name in every response, as they are now', async () => {
    const manager = { value: boss.id, $ref: boss.address, displayName: 'Barbara Jensen' };
    expect((await get(`/Users/${worker}`)).body[enterprise]).toEqual({ manager });
    const [listed] = (await get('/Users', { filter: 'userName eq "worker"' })).body.Resources;
    expect(listed[enterprise]).toEqual({ manager });
    const value = [{ op: 'replace', path: 'displayName', value: 'Babs' }];
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: value };
    await test.send({ method: 'PATCH', url: `/scim/Users/${boss.id}`, payload: body });
    expect((await get(`/Users/${worker}`)).body[enterprise].manager.displayName).toBe('Babs');
    value[0] = { op: 'replace', path: 'displayName', value: 'Barbara Jensen' };
    await test.send({ method: 'PATCH', url: `/scim/Users/${boss.id}`, payload: body });
  });

  it('is found and sorted by that name, and shown in part where only a part is asked for', async () => {
    expect(await names({ filter: `${enterprise}:manager.displayName sw "barb"` })).toEqual(['worker']);
    expect(await names({ filter: `${enterprise}:manager.$ref eq "${boss.address}"` })).toEqual(['worker']);
    expect(await names({ sortBy: `${enterprise}:manager.displayName` })).toEqual(['worker', 'boss']);
    const { body } = await get(`/Users/${worker}`, { attributes: `${enterprise}:manager.displayName` });
    expect(body[enterprise]).toEqual({ manager: { displayName: 'Barbara Jensen' } });
  });

  it('sent back as it was read changes nothing and is nothing to note', async () => {
    const { body } = await get(`/Users/${worker}`);
    const answer = await test.send({ method: 'PUT', url: `/scim/Users/${worker}`, payload: body });
    expect(answer.body.meta).toEqual(body.meta);
    expect(answer.exchange.changes).toEqual([]);
    expect(answer.exchange.findings).toEqual([]);
  });

  it('who is not here is shown as the client said', async () => {
    const manager = { value: 'elsewhere', $ref: '../Users/elsewhere' };
    const sent = { ...manager, displayName: 'Nobody' };
    const { body, exchange } = await create('lonely', { [enterprise]: { manager: sent } });
    expect(body[enterprise]).toEqual({ manager });
    expect(exchange.findings.map(({ rule }) => rule)).toEqual(['read-only-ignored']);
  });

  it('who is deleted leaves the identifier alone', async () => {
    const gone = (await create('gone')).body.id;
    const orphan = await create('orphan', { [enterprise]: { manager: { value: gone } } });
    expect(orphan.body[enterprise].manager.displayName).toBe('gone');
    await test.send({ method: 'DELETE', url: `/scim/Users/${gone}` });
    expect((await get(`/Users/${orphan.body.id}`)).body[enterprise]).toEqual({ manager: { value: gone } });
  });
});
