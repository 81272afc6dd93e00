import { describe, expect, it } from 'vitest';
import { readRequest, requestOfBody } from '../../../src/shared/pasted-request/read-request';
import { shellWords } from '../../../src/shared/pasted-request/shell-words';

const request = (text: string) => {
  const read = readRequest(text);
  return read !== null && 'request' in read ? read.request : read;
};

describe('a curl command', () => {
  it.each([
    `curl -X POST 'https://x.example/scim/v2/Users?a=1' -H 'Content-Type: application/scim+json' -d '{"userName":"it'\\''s"}'`,
    `$ curl --request=POST \\\n  --url https://x.example/scim/Users?a=1 \\\n  --header "Content-Type: application/scim+json" \\\n  --data-raw "{\\"userName\\":\\"it's\\"}"`,
    `curl.exe "https://x.example/scim/Users?a=1" ^\r\n -H "Content-Type: application/scim+json" --data-binary $'{"userName":"it\\'s"}'`,
    `curl -sS -k -XPOST -HContent-Type:application/scim+json https://x.example/api/scim/Users?a=1 -d '{"userName":"it'"'"'s"}' --compressed`,
  ])('is read: %s', (text) => {
    expect(request(text)).toEqual({
      method: 'POST',
      path: '/Users?a=1',
      headers: [['Content-Type', 'application/scim+json']],
      body: `{"userName":"it's"}`,
    });
  });

  it('without data it is a GET', () => {
    expect(request('curl https://x.example/scim/Users/1')).toMatchObject({
      method: 'GET',
      path: '/Users/1',
      body: null,
    });
  });

  it('that can’t be read says why', () => {
    expect(request("curl 'https://x.example/scim/Users")).toEqual({
      problem: expect.stringContaining('not closed'),
    });
    expect(request('curl https://x.example/')).toEqual({
      problem: expect.stringContaining('no SCIM endpoint'),
    });
    expect(request('curl -v')).toEqual({ problem: expect.stringContaining('no address') });
  });
});

describe('raw HTTP', () => {
  it('is read with its headers and its body', () => {
    const text =
      'PATCH /scim/v2/Users/42 HTTP/1.1\r\nHost: x.example\r\nAuthorization: Bearer abc\r\n\r\n{"Operations":[]}\r\n';
    expect(request(text)).toEqual({
      method: 'PATCH',
      path: '/Users/42',
      headers: [
        ['Host', 'x.example'],
        ['Authorization', 'Bearer abc'],
      ],
      body: '{"Operations":[]}',
    });
  });

  it('a body that follows at once is one', () => {
    expect(request('POST /Groups\n{"displayName":"x"}')).toEqual({
      method: 'POST',
      path: '/Groups',
      headers: [],
      body: '{"displayName":"x"}',
    });
  });

  it('to another place is none', () => {
    expect(request('GET /index.html HTTP/1.1')).toEqual({
      problem: expect.stringContaining('/index.html is no SCIM endpoint'),
    });
  });
});

it('other texts are no request', () => {
  expect([readRequest('Hello'), readRequest('{"a":1}'), readRequest('')]).toEqual([null, null, null]);
});

it.each([
  [
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [] },
    'PATCH /Users/whoever-it-is',
  ],
  [{ Operations: [{ op: 'add', path: 'members', value: [] }] }, 'PATCH /Groups/whoever-it-is'],
  [{ schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [] }, 'POST /Bulk'],
  [{ schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'] }, 'POST /Users/.search'],
  [{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'x' }, 'POST /Groups'],
  [{ userName: 'x' }, 'POST /Users'],
  [{ schemas: ['urn:scim:schemas:core:1.0'] }, 'POST /Users'],
])('a body alone tells what it is for: %j', (body, expected) => {
  const read = requestOfBody(body, 'text');
  expect(`${read?.method} ${read?.path}`).toBe(expected);
});

it('other JSON is no body', () => {
  expect([requestOfBody({ name: 'x' }, ''), requestOfBody([], '')]).toEqual([null, null]);
});

it('words of a shell', () => {
  expect(shellWords(`a  'b c' "d\\"e" f\\ g ""`)).toEqual(['a', 'b c', 'd"e', 'f g', '']);
  expect(shellWords('a "b')).toBeNull();
});
