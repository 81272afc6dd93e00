/** What can't be read here: each is told in one sentence. */
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { schemaOf, withRows } from '../../shared/idp/entra/lint/schema';
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
