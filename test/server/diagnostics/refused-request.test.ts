import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/server/diagnostics/diagnose';
import { sentencesOf, textOf } from '../../../src/shared/activity';
import { entra } from '../../../src/shared/idp/entra';
import { messageUrns } from '../../../src/shared/scim/messages';
import { userUrn } from '../../../src/shared/scim/schemas/user';
import { createTestListener, type TestListener } from '../listener/test-listener';

let test: TestListener;
let user: string;

beforeAll(async () => {
  test = await createTestListener({ diagnose });
  user = (await post({ schemas: [userUrn], userName: 'ines' })).body.id;
});
afterAll(() => test.listener.close());

const post = (payload: object | string) => test.send({ method: 'POST', url: '/scim/Users', payload });
const patch = (...Operations: object[]) => {
  const payload = { schemas: [messageUrns.patchOp], Operations };
  return test.send({ method: 'PATCH', url: `/scim/Users/${user}`, payload });
};

/** The first, which a row of the live page shows. */
function finding({ exchange }: Awaited<ReturnType<typeof post>>) {
  return exchange.findings[0];
}

describe('a refused request is explained to whoever set the client up', () => {
  it('whose body is no JSON', async () => {
    const found = finding(await post('{"schemas":'));
    expect(found).toMatchObject({
      rule: 'refused-request',
      title: 'Body not understood',
      severity: 'will not arrive',
    });
    expect(found?.explanation).toContain('it ends too early');
  });

  it('that is a message of SCIM with something wrong in it, without saying that it is none', async () => {
    expect(finding(await patch())?.explanation).toMatch(
      /^Something in what the client sent is not as SCIM has it/,
    );
  });

  it('that lacks what is required, before what else there is to say of it', async () => {
    const found = finding(await post({ schemas: [userUrn] }));
    expect(found).toMatchObject({ title: 'Value refused' });
    expect(found?.explanation).toContain('userName');
    expect(found?.remedy).toContain('mapping');
  });

  it('whose filter can’t be read', async () => {
    const found = finding(
      await test.send({ method: 'GET', url: '/scim/Users?filter=userName%20eqq%20%22x%22' }),
    );
    expect(found).toMatchObject({ title: 'Filter not understood' });
    expect(found?.explanation).toContain('position');
  });

  it('that changes what may not be changed, or is not there', async () => {
    expect(finding(await patch({ op: 'replace', path: 'id', value: 'x' }))).toMatchObject({
      title: 'May not be changed',
      attributePath: 'id',
    });
    expect(finding(await patch({ op: 'replace', path: 'no spaces [', value: 'x' }))).toMatchObject({
      title: 'Path not understood',
    });
  });

  it('for which a tolerance is off: it is named', async () => {
    const asText = { op: 'replace', path: 'active', value: 'False' };
    expect((await patch(asText)).exchange.findings.map(({ rule }) => rule)).not.toContain('refused-request');
    await test.settings.change(test.setting.id, { preset: 'strict' });
    const refused = await patch(asText);
    expect(refused.status).toBe(400);
    expect(finding(refused)?.remedy).toContain('**“True” or “False” as text**');
    const wrong = await patch({ op: 'replace', path: 'active', value: 7 });
    expect(finding(wrong)?.remedy).not.toContain('tolerance');
    await test.settings.change(test.setting.id, { preset: 'tolerant' });
  });

  it('whose operations failed in part, though the answer as a whole is 200', async () => {
    const bulk = (...Operations: object[]) => {
      const payload = { schemas: [messageUrns.bulkRequest], failOnErrors: 2, Operations };
      return test.send({ method: 'POST', url: '/scim/Bulk', payload });
    };
    const creating = (userName?: string) => ({
      method: 'POST',
      path: '/Users',
      bulkId: userName ?? 'nameless',
      data: { schemas: [userUrn], userName },
    });
    const deleting = { method: 'DELETE', path: '/Users/nobody' };
    const partly = finding(await bulk(creating('bulk1'), creating(), deleting, deleting));
    expect(partly).toMatchObject({ rule: 'bulk-failures', title: '2 of 4 failed' });
    expect(partly?.explanation).toContain('1 was carried out, and 1 not begun, as `failOnErrors` asks for.');
    expect(partly?.explanation).toContain('`POST bulkId nameless`, 400.');
    expect(partly?.explanation).toContain('userName');
    const whole = finding(await bulk(deleting));
    expect(whole?.explanation).toContain('None was carried out.');
    const { exchange } = await bulk(deleting);
    expect(sentencesOf({ ...exchange, sequence: 1 }, entra.wording).map(textOf)).toEqual([
      'No operation of a bulk request was carried out',
    ]);
    expect(whole?.explanation).toContain('/Users/nobody`, 404.');
    const rules = (await bulk(creating('bulk2'))).exchange.findings.map(({ rule }) => rule);
    expect(rules).not.toContain('bulk-failures');
  });

  it('and means another thing where the client only asks', async () => {
    const asked = await test.send({ method: 'GET', url: '/scim/Users?count=many' });
    expect(finding(asked)).toMatchObject({ title: 'Parameter refused' });
    const cursor = await test.send({ method: 'GET', url: '/scim/Users?cursor=nowhere' });
    expect(finding(cursor)).toMatchObject({ title: 'List can’t go on' });
    const inPath = await patch({ op: 'replace', path: 'emails[type foo "w"].value', value: 'x' });
    expect(finding(inPath)).toMatchObject({ title: 'Path not understood' });
    const gone = await test.send({ method: 'DELETE', url: '/scim/Users/nobody' });
    expect(finding(gone)).toMatchObject({ rule: 'unknown-resource', severity: 'only noted' });
    const headers = { 'content-encoding': 'gzip' };
    const packed = await test.send({ method: 'POST', url: '/scim/Users', payload: '{}', headers });
    expect(packed.exchange.findings.map(({ rule }) => rule)).not.toContain('refused-request');
    expect(packed.exchange.findings).toHaveLength(1);
  });

  it('and what was done, read or not found is not', async () => {
    const rules = [
      await test.send({ method: 'GET', url: `/scim/Users/${user}` }),
      await test.send({ method: 'GET', url: '/scim/Users/nobody' }),
      await patch({ op: 'replace', path: 'title', value: 'x' }),
    ].flatMap(({ exchange }) => exchange.findings.map(({ rule }) => rule));
    expect(rules).toEqual([]);
  });
});
