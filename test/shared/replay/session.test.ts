import { describe, expect, it } from 'vitest';
import type { RecordedRequest } from '../../../src/shared/exchange-files/recorded-request';
import { createSession, sendableHeaders, wirePath } from '../../../src/shared/replay/session';

const message = (body: unknown = '') => ({
  headers: [],
  body: typeof body === 'string' ? body : JSON.stringify(body),
  isCut: false,
});
const recorded = (over: Partial<RecordedRequest>): RecordedRequest => ({
  at: null,
  durationMs: 0,
  method: 'GET',
  url: '/scim/Users',
  request: message(),
  status: 200,
  response: message(),
  ...over,
});
const [oldAda, newAda] = ['11111111-0000-4000-8000-000000000001', '22222222-0000-4000-8000-000000000002'];

describe('a file that is sent again', () => {
  it('names people by the ids that they have this time', () => {
    const session = createSession();
    const creation = recorded({ method: 'POST', status: 201, response: message({ id: oldAda }) });
    session.learn(creation, JSON.stringify({ id: newAda }));
    const body = { members: [{ value: oldAda }] };
    const change = recorded({ method: 'PATCH', url: `/scim/Users/${oldAda}?x=1`, request: message(body) });
    expect(session.next(change)).toMatchObject({
      method: 'PATCH',
      path: `/scim/Users/${newAda}?x=1`,
      body: JSON.stringify({ members: [{ value: newAda }] }),
    });
  });

  it('learns from somebody who was found, and nothing from an error', () => {
    const session = createSession();
    session.learn(
      recorded({ response: message({ Resources: [{ id: oldAda }] }) }),
      JSON.stringify({ Resources: [{ id: newAda }] }),
    );
    session.learn(recorded({ response: message({ id: 'another-old' }) }), '{"status":"409"}');
    session.learn(recorded({ response: message('<html>') }), '{}');
    expect(session.next(recorded({ url: `/scim/Users/${oldAda}` }))?.path).toBe(`/scim/Users/${newAda}`);
    expect(session.next(recorded({ url: '/scim/Users/another-old' }))?.path).toBe('/scim/Users/another-old');
  });

  it('leaves out what was cut', () => {
    const request = { ...message('{"a'), isCut: true };
    expect(createSession().next(recorded({ method: 'POST', request }))).toBeNull();
  });
});

it('a path is sent with what may not stand in one encoded', () => {
  expect(wirePath('/scim/Users?filter=userName eq "é"')).toBe('/scim/Users?filter=userName%20eq%20"%C3%A9"');
  expect(wirePath('/a\ud800b')).toBe('/ab');
});

it('headers are sent that belong to no connection', () => {
  const headers: [string, string][] = [
    ['Host', 'a'],
    ['Authorization', 'b'],
    ['Accept', '*/*'],
    ['X-A', 'ä€'],
  ];
  expect(sendableHeaders(headers)).toEqual([['Accept', '*/*']]);
});
