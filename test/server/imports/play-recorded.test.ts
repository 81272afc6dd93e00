/** Recorded traffic on *Find a mistake*: what it got is what is shown. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../src/server/workbench';
import { aWorkbench, call } from '../a-workbench';
import { offered } from './offer';

async function stored(workbench: Workbench, settingId: string) {
  const window = { settingId, resourceType: 'User', offset: 0, limit: 10, search: '' };
  return (await call(workbench, 'directory.list', window)).resources;
}

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada', timezone: 'US' };

describe('recorded requests', () => {
  it('with their answers are shown with those, as of the client that they look like, and whom they made is there', async () => {
    const workbench = await aWorkbench();
    const client = { name: 'User-Agent', value: 'Okta SCIM Client 1.0.0' };
    const id = 'a1b2-other-server';
    const answered = { ...user, id, displayName: 'Ada' };
    const patch = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', value: { active: false } }],
    };
    const har = {
      log: {
        entries: [
          harEntry('POST', '/Users', user, 201, answered, client),
          harEntry('PATCH', `/Users/${id}`, patch, 204, null, client),
          harEntry('PATCH', `/Users/${id}`, patch, 500, { status: '500', detail: 'Out of order' }, client),
        ],
      },
    };
    const file = await offered(workbench, 'traffic.har', har);
    const { settingId, sent, stoodIn, problems } = await call(workbench, 'imports.play', file);
    expect({ sent, stoodIn, problems }).toEqual({ sent: 3, stoodIn: 0, problems: [] });
    const { exchanges } = await call(workbench, 'journal.list', { settingId });
    expect(exchanges.map(({ method, status, origin }) => [method, status, origin])).toEqual([
      ['PATCH', 500, 'imported'],
      ['PATCH', 204, 'imported'],
      ['POST', 201, 'imported'],
    ]);
    expect(exchanges[2]).toMatchObject({ receivedAt: '2026-11-20T08:00:00.000Z', subject: { id } });
    expect(await stored(workbench, settingId)).toMatchObject([{ id, active: false, timezone: 'US' }]);
    const { settings } = await call(workbench, 'settings.list', {});
    expect(settings.find((setting) => setting.id === settingId)?.idp).toBe('okta');
    const { causes } = await call(workbench, 'findings.list', { settingId });
    expect(causes.map(({ rule }) => rule)).toContain('country-as-time-zone');
  });

  it('about somebody who was there before the recording have the person of the answer, or somebody who stands in', async () => {
    const workbench = await aWorkbench();
    const patch = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'title', value: 'Head' }],
    };
    const list = { totalResults: 1, Resources: [{ ...user, id: 'read-1' }] };
    const har = {
      log: {
        entries: [
          harEntry('GET', '/Users?count=10', null, 200, list),
          harEntry('PATCH', '/Users/read-1', patch, 204, null),
          harEntry('PATCH', '/Users/unread-2', patch, 204, null),
        ],
      },
    };
    const file = await offered(workbench, 'traffic.har', har);
    const { settingId, stoodIn } = await call(workbench, 'imports.play', file);
    expect(stoodIn).toBe(1);
    const people = await stored(workbench, settingId);
    expect(people).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'read-1', name: 'ada', title: 'Head' }),
        expect.objectContaining({ id: 'unread-2', title: 'Head' }),
      ]),
    );
  });

  it('of which there are more than are done again say so first, and are all listed', async () => {
    const workbench = await aWorkbench();
    const refused = (_: unknown, index: number) =>
      harEntry('GET', `/Users/of-another-${index}`, null, 404, { status: '404', detail: 'Not here' });
    const har = { log: { entries: Array.from({ length: 2_001 }, refused) } };
    const file = await offered(workbench, 'traffic.har', har);
    const { settingId, sent, problems } = await call(workbench, 'imports.play', file);
    expect({ sent, problems }).toEqual({
      sent: 2_001,
      problems: [
        'Only the first 2,000 of 2,001 requests were done again in the sandbox: what later ones made or changed is not in its directory.',
      ],
    });
    expect((await call(workbench, 'journal.list', { settingId })).total).toBe(2_001);
  });

  it('of our sample lead to the cause that it is about', async () => {
    const workbench = await aWorkbench();
    const text = readFileSync('resources/samples/harbour-line.har', 'utf8');
    const file = await offered(workbench, 'harbour-line.har', text);
    const { settingId, problems, stoodIn } = await call(workbench, 'imports.play', file);
    expect({ problems, stoodIn }).toEqual({ problems: [], stoodIn: 0 });
    const { causes } = await call(workbench, 'findings.list', { settingId });
    expect(causes.map(({ rule }) => rule)).toContain('country-not-alpha-2');
    expect(await stored(workbench, settingId)).toHaveLength(9);
  });
});

/** One request of a HAR file, with its answer. */
function harEntry(
  method: string,
  path: string,
  body: object | null,
  status: number,
  answer: object | null,
  ...headers: { name: string; value: string }[]
) {
  return {
    startedDateTime: '2026-11-20T08:00:00.000Z',
    time: 1,
    request: {
      ...{ method, url: `https://x.example/scim/v2${path}`, headers },
      ...(body !== null && { postData: { mimeType: 'application/scim+json', text: JSON.stringify(body) } }),
    },
    response: {
      ...{ status, headers: [] },
      content: { mimeType: 'application/scim+json', text: answer === null ? '' : JSON.stringify(answer) },
    },
  };
}
