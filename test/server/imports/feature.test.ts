import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { schemaOf, withRows } from '../../shared/idp/entra/lint/schema';
import { aDataFolder, aWorkbench, call } from '../a-workbench';

import { offered } from './offer';

const faulty = schemaOf({
  rows: withRows(['emails[type eq "work"].value', '[mail]'], ['timezone', '[usageLocation]']),
});
const people = [
  {
    objectId: '1',
    displayName: 'Ada',
    userPrincipalName: 'ada@x.example',
    mail: 'ada@x.example',
    usageLocation: 'GB',
    IsSoftDeleted: 'False',
  },
  {
    objectId: '2',
    displayName: 'Ben',
    userPrincipalName: 'ben@x.example',
    mail: null,
    usageLocation: 'US',
    IsSoftDeleted: 'False',
  },
];

async function read(workbench: Workbench, content: string | object, settingId: string | null = null) {
  return call(workbench, 'imports.read', { files: [await offered(workbench, 'file', content)], settingId });
}

async function aSetting(workbench: Workbench) {
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  return { id: setting.id, token: revealed.token };
}

async function stored(workbench: Workbench, settingId: string) {
  return (
    await call(workbench, 'directory.list', {
      settingId,
      resourceType: 'User',
      offset: 0,
      limit: 10,
      search: '',
    })
  ).resources;
}

describe('a mapping', () => {
  it('is read with its faults, and says how it differs from the default', async () => {
    const found = await read(await aWorkbench(), faulty);
    expect(found).toMatchObject({
      kind: 'mapping',
      idp: 'entra',
      what: 'an attribute mapping exported from Microsoft Entra ID',
      countedOn: null,
    });
    if (found.kind !== 'mapping') return;
    expect(found.lint.map(({ rule, counted }) => [rule, counted])).toEqual([
      ['mail-alone', null],
      ['country-as-time-zone', null],
    ]);
    expect(found.fromDefault.map(({ target }) => target)).toContain('timezone');
    expect(found.corrected?.name).toBe('file-corrected');
  });

  it('is counted in people who are dropped along with it, as JSON and as a table', async () => {
    const workbench = await aWorkbench();
    const table =
      'displayName,userPrincipalName,mail,usageLocation\nAda,ada@x.example,ada@x.example,GB\nBen,ben@x.example,,US\n';
    for (const content of [people, { value: people }, table]) {
      const files = [
        await offered(workbench, 'schema.json', faulty),
        await offered(workbench, 'people', content),
      ];
      const found = await call(workbench, 'imports.read', { files, settingId: null });
      if (found.kind !== 'mapping') throw new Error(found.kind);
      expect(found.countedOn).toEqual({ what: 'people', people: 2 });
      const told = found.lint.filter(({ rule }) => rule !== 'nobody-has-it');
      expect(told.map(({ counted, names }) => [counted?.people, names])).toEqual([
        [1, ['Ben']],
        [1, ['Ben']],
      ]);
    }
  });

  it('a row that takes what nobody at hand has is named', async () => {
    const workbench = await aWorkbench();
    const template =
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"{$parameters.scimusername}","timezone":"{$parameters.timezone}","emails":[{"value":"{$user.email}","type":"work","primary":true}]}';
    const known = [{ user: { email: 'ada@x.example' }, parameters: { scimusername: 'ada' } }];
    const files = [
      await offered(workbench, 'template.txt', template),
      await offered(workbench, 'people', known),
    ];
    const found = await call(workbench, 'imports.read', { files, settingId: null });
    if (found.kind !== 'mapping') throw new Error(found.kind);
    expect(found.lint.map(({ rule, row, counted }) => [rule, row, counted?.people])).toEqual([
      ['nobody-has-it', 'timezone', 1],
    ]);
  });

  it('is tried on people in a sandbox: what would arrive arrives', async () => {
    const workbench = await aWorkbench();
    const found = await read(workbench, faulty);
    if (found.kind !== 'mapping') throw new Error(found.kind);
    const played = await call(workbench, 'imports.tryOn', {
      idp: 'entra',
      mapping: found.mapping,
      people: await offered(workbench, 'people.json', people),
    });
    expect(played).toMatchObject({ sent: 2, problems: [] });
    expect(
      (await stored(workbench, played.settingId)).map(({ timezone, email }) => [timezone, email]),
    ).toEqual(
      expect.arrayContaining([
        ['GB', 'ada@x.example'],
        ['US', undefined],
      ]),
    );
  });

  it('with a row that can’t be run is not tried, and says which', async () => {
    const workbench = await aWorkbench();
    const mapping = {
      users: [{ source: 'Nope(', type: 'expression' as const, target: 'title' }],
      groups: [],
    };
    const trial = call(workbench, 'imports.tryOn', {
      idp: 'entra',
      mapping,
      people: await offered(workbench, 'p', people),
    });
    await expect(trial).rejects.toThrow(/422 .*title/);
  });
});

describe('a log', () => {
  const event = (name: string, status: string, details = {}) => ({
    activityDateTime: '2026-11-20T08:00:00Z',
    provisioningAction: 'create',
    provisioningStatusInfo: { status },
    provisioningSteps: [{ provisioningStepType: 'scoping', status: 'skipped', details }],
    sourceIdentity: {
      id: name,
      displayName: name,
      identityType: 'User',
      details: { userPrincipalName: `${name}@x.example` },
    },
  });
  const log = {
    value: [
      event('ada', 'success'),
      event('ben', 'skipped', { why: 'NotEffectivelyEntitled' }),
      event('eve', 'skipped', { why: 'NotEffectivelyEntitled' }),
      event('eve', 'success'),
    ],
  };

  it('says who never came: the newest event counts', async () => {
    const found = await read(await aWorkbench(), log);
    expect(found).toMatchObject({ kind: 'log', idp: 'entra', events: 4, people: 3 });
    if (found.kind !== 'log') return;
    expect(found.causes.map(({ id, people: missing }) => [id, missing.map(({ name }) => name)])).toEqual([
      ['not-assigned', ['ben']],
    ]);
  });

  it('that is kept stands among the findings, after a restart too, until the person is here or it is removed', async () => {
    const folder = await aDataFolder();
    let workbench = await aWorkbench(folder);
    const { id: settingId } = await aSetting(workbench);
    const found = await read(workbench, log);
    if (found.kind !== 'log') throw new Error(found.kind);
    const kept = await call(workbench, 'imports.keepLog', { settingId, log: found });
    expect(kept).toMatchObject({ name: 'file', people: 1 });
    await workbench.close();

    workbench = await aWorkbench(folder);
    const listed = async () => (await call(workbench, 'findings.list', { settingId })).causes;
    expect(await listed()).toMatchObject([
      { severity: 'will not arrive', title: 'Not assigned to the application', names: ['ben'], people: 1 },
    ]);
    await call(workbench, 'imports.removeLog', { settingId, id: kept.id });
    expect(await listed()).toEqual([]);
  });
});

describe('requests', () => {
  const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada', timezone: 'US' };
  const curl = `curl -X POST https://x.example/scim/Users -d '${JSON.stringify(user)}'`;

  it('that were pasted are played into a sandbox, where their findings are', async () => {
    const workbench = await aWorkbench();
    const file = await offered(workbench, 'pasted', curl);
    expect(await call(workbench, 'imports.read', { files: [file], settingId: null })).toMatchObject({
      kind: 'requests',
      what: 'a curl command',
      requests: 1,
    });
    const { settingId, sent } = await call(workbench, 'imports.play', file);
    expect(sent).toBe(1);
    const { causes } = await call(workbench, 'findings.list', { settingId });
    expect(causes.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['country-as-time-zone', 'no-email']),
    );
  });

  it('about somebody of another server have somebody who stands in', async () => {
    const workbench = await aWorkbench();
    const patch = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
    };
    const { settingId, stoodIn } = await call(
      workbench,
      'imports.play',
      await offered(workbench, 'body', patch),
    );
    expect(stoodIn).toBe(1);
    expect(await stored(workbench, settingId)).toMatchObject([{ active: false }]);
  });

  it('recorded in a HAR file are found, others left out', async () => {
    const entry = (url: string) => ({
      startedDateTime: '2026-11-20T08:00:00.000Z',
      time: 1,
      request: {
        method: 'POST',
        url,
        httpVersion: 'HTTP/1.1',
        headers: [],
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize: -1,
        postData: { mimeType: 'application/json', text: JSON.stringify(user) },
      },
      response: {
        status: 201,
        statusText: '',
        httpVersion: '',
        headers: [],
        cookies: [],
        content: { size: 0, mimeType: '' },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: 1, receive: 0 },
    });
    const har = {
      log: {
        version: '1.2',
        creator: { name: 'x', version: '1' },
        entries: [entry('https://x.example/scim/v2/Users'), entry('https://x.example/logo.png')],
      },
    };
    expect(await read(await aWorkbench(), har)).toMatchObject({
      kind: 'requests',
      what: 'a HAR file',
      requests: 1,
      leftOut: 1,
    });
  });
});
