import { expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const expected =
  /^Switch\(\[usageLocation\], , "DE", "Europe\/Berlin", "GB", "Europe\/London", "JP", "Asia\/Tokyo", "PT", "Europe\/Lisbon", "SE", "Europe\/Stockholm", "TR", "Europe\/Istanbul", "US", Switch\(\[state\], , (?:"[A-Z]{2}", "[A-Za-z_/]+"(?:, )?)+\)\)$/;

function senderTo(workbench: Workbench, token: string) {
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(`${workbench.scim.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(300);
    return response.status === 204 ? null : response.json();
  };
}

const person = (name: string, timezone: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUserUrn],
  userName: `${name}@example.com`,
  externalId: name,
  emails: [{ type: 'work', value: `${name}@example.com` }],
  timezone,
});

/** Somebody in each country, the one in the United States last: nobody can tell her zone. */
async function aCompany() {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const send = senderTo(workbench, revealed.token);
  const ids: Record<string, string> = {};
  for (const code of ['TR', 'JP', 'GB', 'SE', 'PT', 'DE', 'US']) {
    ids[code] = (await send('POST', '/Users', person(code.toLowerCase(), code))).id;
  }
  return { dataDir, workbench, settingId: setting.id, send, ids };
}

async function timeZonesIn(workbench: Workbench, settingId: string) {
  const [first] = await liveEvents(workbench, settingId, () => true);
  return sliceIn('timeZones', first);
}

const sentAgain = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'timezone', value: 'US' }],
};

async function findingsOf(workbench: Workbench, settingId: string, request: () => Promise<unknown>) {
  const recorded = liveEvents(
    workbench,
    settingId,
    (event) => event.type === 'exchange' && event.exchange.method === 'PATCH',
  );
  await request();
  const last = (await recorded).at(-1);
  return last?.type === 'exchange' ? last.exchange.findings : [];
}

const expressionsIn = (text = '') =>
  [...text.matchAll(/`(Switch\([^`]*)`/g)].map(([, expression]) => expression);

it('guide, finding of the request and person in the directory show one expression for all countries that occur', async () => {
  const { workbench, settingId, send, ids } = await aCompany();
  const inGuide = (await timeZonesIn(workbench, settingId))?.expression;
  expect(inGuide).toMatch(expected);

  const ofRequest = await findingsOf(workbench, settingId, () =>
    send('PATCH', `/Users/${ids.US}`, sentAgain),
  );
  const worst = ofRequest.find(({ severity }) => severity === 'value is wrong');
  expect(worst?.rule).toBe('country-as-time-zone');
  expect(expressionsIn(worst?.remedy)).toEqual([inGuide]);

  const asked = { settingId, resourceType: 'User', id: ids.US ?? '' };
  const { findings } = await call(workbench, 'findings.ofResource', asked);
  expect(findings.flatMap(({ remedy }) => expressionsIn(remedy))).toEqual([inGuide]);
  const { causes } = await call(workbench, 'findings.list', { settingId });
  const cause = causes.find(({ severity }) => severity === 'value is wrong');
  const opened = await call(workbench, 'findings.ofCause', { settingId, id: cause?.id ?? '' });
  expect(expressionsIn(opened?.finding.remedy)).toEqual([inGuide]);
});

it('it follows who comes and goes, and is there after a restart', async () => {
  const { dataDir, workbench, settingId, send, ids } = await aCompany();
  await send('DELETE', `/Users/${ids.US}`);
  for (const code of ['JP', 'GB', 'SE', 'PT']) await send('DELETE', `/Users/${ids[code]}`);
  const left = 'Switch([usageLocation], , "DE", "Europe/Berlin", "TR", "Europe/Istanbul")';
  expect(await timeZonesIn(workbench, settingId)).toEqual({
    countries: ['DE', 'TR'],
    expression: left,
    leftOut: [],
    isComplete: true,
  });
  await workbench.close();
  const restarted = await aWorkbench(dataDir);
  expect((await timeZonesIn(restarted, settingId))?.expression).toBe(left);
});

it('the page is told when another country occurs', async () => {
  const { workbench, settingId, send } = await aCompany();
  const came = liveEvents(
    workbench,
    settingId,
    (event) => sliceIn('timeZones', event)?.countries.includes('RU') === true,
  );
  await send('POST', '/Users', person('ru', 'RU'));
  expect(sliceIn('timeZones', (await came).at(-1))).toMatchObject({ leftOut: ['RU'] });
});
