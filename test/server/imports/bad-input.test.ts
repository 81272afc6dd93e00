/** What can't be read here: each is told in one sentence. */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { entra } from '../../../src/shared/idp/entra';
import { schemaOf, withRows } from '../../shared/idp/entra/lint/schema';
import { mappingOf, row } from '../../shared/idp/okta/lint-faults';
import { withZone } from '../../shared/idp/onelogin/lint-faults';
import { aWorkbench, call } from '../a-workbench';
import { offered } from './offer';

const faulty = schemaOf({ rows: withRows(['timezone', '[usageLocation]']) });

async function read(workbench: Workbench, content: string | object) {
  return call(workbench, 'imports.read', {
    files: [await offered(workbench, 'file', content)],
    settingId: null,
  });
}

describe('what can’t be used says what it is and where it stops, and nothing is changed', () => {
  const sentences: [content: string | object, sentence: RegExp][] = [
    [
      JSON.stringify(faulty, null, 2).slice(0, 6_000),
      /^This is an attribute mapping exported from Microsoft Entra ID that is cut off: it ends .* at line \d+, character \d+, within directories\./,
    ],
    ['{"log":{"entries":[{"request":', /^This is a HAR file that is cut off/],
    ['{"a": 1,}', /^This is JSON that can’t be read to its end: “}” stands where/],
    ['['.repeat(1_000), /^This is JSON that can’t be read to its end: more than 200/],
    ['', /nothing in it/],
    ['hello world', /^This is a text that begins with “hello world”/],
    ['a,b\n1,2\n', /^This is a table with the columns “a”, “b”/],
    [{ log: { entries: [] } }, /^This is a HAR file, but none of its 0 requests/],
    [{ shoe: 7 }, /^This is other JSON, with “shoe”/],
    [
      { synchronizationRules: [] },
      /^This is an attribute mapping exported from Microsoft Entra ID, but no object mapping/,
    ],
    [
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        Resources: [{ id: 'urn:x:Contoso', name: 'Contoso', attributes: [{ name: 'a' }] }],
      },
      /^This is a list of SCIM schemas/,
    ],
    ['curl https://x.example/', /^This is a curl command, but/],
  ];

  it.each(sentences)('%j', async (content, sentence) => {
    const found = await read(await aWorkbench(), content);
    expect(found).toMatchObject({
      kind: 'other',
      isSetting: false,
      sentence: expect.stringMatching(sentence),
    });
  });

  it('a SCIM setting is called so', async () => {
    expect(await read(await aWorkbench(), { name: 'Contoso', fieldMappings: [] })).toMatchObject({
      kind: 'other',
      isSetting: true,
    });
  });
});

describe('functions that nobody knows and what is nested without end are told with their place, and nothing is changed', () => {
  const files: [idp: string, file: string | object, sentence: RegExp][] = [
    [
      'entra',
      schemaOf({ rows: withRows(['title', 'Join("Nope(", Titlecase([jobTitle]), "a")']) }),
      /^Position 15: `Titlecase` stands in no list of functions/,
    ],
    [
      'entra',
      schemaOf({ rows: withRows(['title', `${'Trim('.repeat(900)}[jobTitle]${')'.repeat(900)}`]) }),
      /^Position \d+.*: .*(deep|within)/,
    ],
    [
      'okta',
      mappingOf({ title: row('String.titleCase(user.title)') }).json,
      /^Position 1: String\.titleCase/,
    ],
    [
      'onelogin',
      withZone.replace('{$user.firstname}', '{$user.nickname}'),
      /^Line \d+: \{\$user\.nickname\} stands in no public template/,
    ],
  ];

  it.each(files)('of %s', async (idp, content, sentence) => {
    const workbench = await aWorkbench();
    const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp });
    const before = await call(workbench, 'settings.list', {});
    const found = await call(workbench, 'imports.read', {
      files: [await offered(workbench, 'file', content)],
      settingId: setting.id,
    });
    const said = found.kind === 'mapping' ? found.lint.map((finding) => finding.sentence) : [];
    expect(said.filter((one) => sentence.test(one))).toHaveLength(1);
    if (idp !== 'onelogin' && found.kind === 'mapping') {
      const people = await offered(workbench, 'people.json', [{ displayName: 'Ada' }]);
      const trial = call(workbench, 'imports.tryOn', { idp, mapping: found.mapping, people });
      await expect(trial).rejects.toThrow(/^422 The row of title .*can’t be run: Position \d+/);
    }
    expect(await call(workbench, 'settings.list', {})).toEqual(before);
  });
});

it('people who are each other’s managers are sent, each once', async () => {
  const workbench = await aWorkbench();
  const ring = ['b', 'c', 'a'].map((manager, index) => ({
    userPrincipalName: `${'abc'[index]}@x.example`,
    manager: `${manager}@x.example`,
  }));
  const mapping = entra.mapping;
  const people = await offered(workbench, 'people.json', ring);
  expect(await call(workbench, 'imports.tryOn', { idp: 'entra', mapping, people })).toMatchObject({
    sent: 3,
    problems: [],
  });
});

it('a file of 50 MB is read, a larger one is refused', async () => {
  const workbench = await aWorkbench();
  const event = {
    activityDateTime: '2026-11-20T08:00:00Z',
    provisioningAction: 'create',
    provisioningStatusInfo: { status: 'success' },
    sourceIdentity: { id: 'x', displayName: 'x'.repeat(400_000), details: {} },
  };
  const file = await offered(
    workbench,
    'log.json',
    Array.from({ length: 130 }, () => event),
  );
  expect(await call(workbench, 'imports.read', { files: [file], settingId: null })).toMatchObject({
    kind: 'log',
  });
  const more = { upload: file.upload, text: 'x'.repeat(150_000) };
  await expect(
    Promise.all(Array.from({ length: 10 }, () => call(workbench, 'imports.part', more))),
  ).rejects.toThrow(/413 .*at most 50 MB/);
}, 60_000);
