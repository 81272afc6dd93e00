/** No message makes the server fail, changes what it does not say, or leaves a way into the objects of the program. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageUrns } from '../../../src/shared/scim/messages';
import { userUrn } from '../../../src/shared/scim/schemas/user';
import { type HostileMessage, hostileMessages } from './hostile-messages';
import { type Answer, createTestListener, type TestListener } from './test-listener';

describe.each(['tolerant', 'strict'] as const)('a %s SCIM setting', (preset) => {
  let test: TestListener;
  let witness: Answer;

  beforeAll(async () => {
    test = await createTestListener();
    await test.settings.change(test.setting.id, { preset });
    witness = await create('witness');
  });
  afterAll(() => test.listener.close());

  function create(userName: string): Promise<Answer> {
    const payload = JSON.stringify({ schemas: [userUrn], userName, active: true });
    return test.send({ method: 'POST', url: '/scim/Users', payload });
  }

  async function answerTo({ method, path, body }: HostileMessage, id: string): Promise<Answer> {
    const url = `/scim${path.replaceAll('ID', id)}`;
    return test.send({ method, url, ...(body === undefined ? {} : { payload: body }) });
  }

  it('responds to every one of them, without a fault of its own', async () => {
    let target = await create('target');
    const faults: string[] = [];
    for (const message of hostileMessages) {
      if (test.directory.get('User', target.body.id) === undefined) target = await create('target');
      const { status, body, exchange } = await answerTo(message, target.body.id);
      const inside = (body?.Operations ?? []).map((operation: { status: string }) =>
        Number(operation.status),
      );
      if ([status, ...inside].some((one) => one >= 500 && one !== 501))
        faults.push(`${message.name}: ${status} ${exchange.errorText}`);
      if (status >= 400 && message.method !== 'HEAD' && exchange.url.startsWith('/scim'))
        expect(body, message.name).toMatchObject({ schemas: [messageUrns.error], status: String(status) });
    }
    expect(faults).toEqual([]);
    expect({}).not.toHaveProperty('admin');
    const after = await test.send({ method: 'GET', url: `/scim/Users/${witness.body.id}` });
    expect(after.body).toEqual(witness.body);
  }, 120_000);
});
