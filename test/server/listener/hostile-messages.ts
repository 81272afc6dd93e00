/** What a hostile client may send, in words and as it goes over the wire. Each is to be refused or answered, never to be a fault of ours. */
import { messageUrns } from '../../../src/shared/scim/messages';
import { hostilePaths, hostileQueries } from './hostile-addresses';
import { hostileFilters } from './hostile-filters';
import { bodiesOfNames, longProjection, longProjectionText, patchesOfNames } from './hostile-names';
import { bodiesWithSecrets } from './hostile-secrets';

export interface HostileMessage {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS' | 'TRACE';
  /** Below the base URL; `ID` stands for the id of a user that exists. */
  path: string;
  body?: string | Buffer;
}

const users = '/Users';
const one = '/Users/ID';
const patchOp = (...operations: unknown[]) =>
  JSON.stringify({ schemas: [messageUrns.patchOp], Operations: operations });
const search = (query: object) => JSON.stringify({ schemas: [messageUrns.searchRequest], ...query });
const bulk = (operations: string) =>
  `{"schemas":["${messageUrns.bulkRequest}"],"Operations":[${operations}]}`;
const user = (rest: string) =>
  `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"hostile"${rest === '' ? '' : `,${rest}`}}`;
const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const megabyte = 1024 * 1024;
/** Just under the limit of a body. */
const nearly = megabyte - 1_000;
const repeated = (text: string, bytes = nearly) => text.repeat(Math.floor(bytes / text.length));

const brokenJson = [
  '{',
  '{"a"',
  '{"a":}',
  '[',
  ']',
  '{"a":1,}',
  "{'a':1}",
  'undefined',
  'NaN',
  '{"a":01}',
  '{"a":"\\x"}',
  '{"a":"\n"}',
  '\ufeff{}',
  '{}{}',
  '{"a":1e}',
  '\u0000',
  '{"a":"\\ud800',
  '/**/{}',
  '"',
  '-',
  '1'.repeat(100_000),
  '{"userName":"a","userName":{}}',
];

const bodies: [name: string, body: string | Buffer][] = [
  ...brokenJson.map((text): [string, string] => [`broken JSON ${text.slice(0, 20)}`, text]),
  ['100 objects deep', nested('{"a":', '}', 100)],
  ['100 lists deep', user(`"emails":${nested('[', ']', 100)}`)],
  ['250,000 lists deep', repeated('[')],
  ['100,000 objects deep', nested('{"a":', '}', 100_000)],
  ['__proto__', user('"__proto__":{"admin":true}')],
  ['__proto__ inside', user('"name":{"__proto__":{"admin":true}}')],
  ['__proto__ in escapes', user('"\\u005f_proto__":{"admin":true}')],
  ['constructor', user('"constructor":{"prototype":{"admin":true}},"prototype":{"admin":true}')],
  ['names of Object', user('"toString":1,"valueOf":{},"hasOwnProperty":null,"toJSON":"x","then":{"a":1}')],
  ['a lone surrogate in a value', user('"displayName":"\\ud800"')],
  ['a lone surrogate in a name', user('"\\udc00":"x"')],
  [
    'invalid UTF-8',
    Buffer.concat([Buffer.from('{"userName":"'), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from('"}')]),
  ],
  ['overlong UTF-8', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])],
  ['UTF-16', Buffer.from(user(''), 'utf16le')],
  ['10 MB', user(`"displayName":"${'x'.repeat(10 * megabyte)}"`)],
  ['1 MB of one value', user(`"displayName":"${repeated('x')}"`)],
  ['1 MB of white space', `${repeated(' ')}{}`],
  ['1 MB of numbers', user(`"emails":[${repeated('1,')}1]`)],
  ['1 MB of e-mails', user(`"emails":[${repeated('{"value":"a@b.c","primary":true},')}{}]`)],
  ['1 MB of names', user(repeated('"a":1,').slice(0, -1))],
  ['1 MB of different names', user(Array.from({ length: 80_000 }, (_, index) => `"a${index}":1`).join())],
  ['1 MB of schemas', `{"schemas":[${repeated('"urn:a",')}"urn:b"]}`],
  ['1 MB of escapes', user(`"displayName":"${repeated('\\u0000')}"`)],
  ['huge numbers', user('"a":1e400,"b":-1e400,"c":123456789012345678901234567890')],
  ...bodiesWithSecrets,
];

const patches: [name: string, body: string][] = [
  ['no operations', patchOp()],
  [
    'operations of every type',
    patchOp(null, 1, 'a', [], {}, { op: {} }, { op: 'add' }, { op: 'add', path: {} }),
  ],
  [
    'a million paths',
    patchOp(
      ...Array.from({ length: 10_000 }, () => ({ op: 'add', path: 'emails[type eq "a"].value', value: 'x' })),
    ),
  ],
  [
    '10,000 elements',
    patchOp(
      ...Array.from({ length: 10_000 }, (_, index) => ({
        op: 'add',
        path: 'emails',
        value: [{ value: `${index}` }],
      })),
    ),
  ],
  [
    'elements that filter each other',
    patchOp(
      {
        op: 'add',
        path: 'emails',
        value: Array.from({ length: 5_000 }, (_, index) => ({ value: `${index}`, type: `${index}` })),
      },
      ...Array.from({ length: 1_000 }, (_, index) => ({
        op: 'replace',
        path: `emails[type co "${index}"].display`,
        value: 'x',
      })),
    ),
  ],
  [
    'a filter bomb',
    patchOp({ op: 'remove', path: `emails[${'('.repeat(5_000)}type pr${')'.repeat(5_000)}]` }),
  ],
  [
    'paths of Object',
    patchOp(
      { op: 'add', path: '__proto__.admin', value: true },
      { op: 'add', path: 'constructor.prototype', value: {} },
    ),
  ],
  [
    'read-only attributes',
    patchOp(
      { op: 'replace', path: 'id', value: 'x' },
      { op: 'remove', path: 'meta' },
      { op: 'add', path: 'groups', value: [] },
    ),
  ],
  ['the required removed', patchOp({ op: 'remove', path: 'userName' })],
  [
    'extensions by the thousand',
    patchOp({
      op: 'add',
      value: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`urn:x:${index}:a`, 1])),
    }),
  ],
  [
    'members by the thousand',
    patchOp({
      op: 'add',
      path: 'members',
      value: Array.from({ length: 20_000 }, (_, index) => ({ value: `${index}` })),
    }),
  ],
];

const bulks: [name: string, body: string][] = [
  ['1,000,000 operations', bulk(repeated('{},', 3_000_000).slice(0, -1))],
  ['500,000 operations in one body', bulk(repeated('1,', nearly).slice(0, -1))],
  ['300,000 empty operations', bulk(repeated('{},', nearly).slice(0, -1))],
  [
    'operations of every type',
    bulk('null,1,"a",[],{},{"method":{}},{"method":"POST","path":"/Users","bulkId":{}}'),
  ],
  [
    'paths that lead elsewhere',
    bulk(
      '{"method":"DELETE","path":"/../../etc"},{"method":"DELETE","path":"//Users//ID"},{"method":"POST","path":"/Bulk","bulkId":"a","data":{}},{"method":"POST","path":"/Users/.search","bulkId":"b","data":{}}',
    ),
  ],
  [
    'a reference to itself',
    bulk(
      '{"method":"POST","path":"/Groups","bulkId":"a","data":{"displayName":"a","members":[{"value":"bulkId:a"}]}}',
    ),
  ],
  [
    'references that never end',
    bulk(
      Array.from(
        { length: 900 },
        (_, index) =>
          `{"method":"POST","path":"/Groups","bulkId":"${index}","data":{"displayName":"g${index}","members":[{"value":"bulkId:${index + 1}"}]}}`,
      ).join(),
    ),
  ],
  [
    'bulkIds of Object',
    bulk('{"method":"POST","path":"/Users","bulkId":"__proto__","data":{"userName":"bulkId:constructor"}}'),
  ],
];

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;

const wholeBodies = bodies.flatMap(([name, body]): HostileMessage[] => [
  { name: `POST ${name}`, method: 'POST', path: users, body },
  { name: `PUT ${name}`, method: 'PUT', path: one, body },
  { name: `PATCH ${name}`, method: 'PATCH', path: one, body },
  { name: `search ${name}`, method: 'POST', path: '/.search', body },
  { name: `bulk ${name}`, method: 'POST', path: '/Bulk', body },
]);

export const hostileMessages: HostileMessage[] = [
  ...wholeBodies,
  ...bodiesOfNames.flatMap(([name, body]): HostileMessage[] => [
    { name: `POST ${name}`, method: 'POST', path: users, body },
    { name: `PUT ${name}`, method: 'PUT', path: one, body },
  ]),
  ...[longProjection, longProjectionText].flatMap((body): HostileMessage[] => [
    { name: 'a long projection', method: 'POST', path: '/.search', body },
    { name: 'a long projection of users', method: 'POST', path: '/Users/.search', body },
  ]),
  ...[...patchesOfNames, ...patches].map(
    ([name, body]): HostileMessage => ({ name: `PATCH ${name}`, method: 'PATCH', path: one, body }),
  ),
  ...bulks.map(
    ([name, body]): HostileMessage => ({ name: `bulk ${name}`, method: 'POST', path: '/Bulk', body }),
  ),
  ...hostileQueries.map(
    (query): HostileMessage => ({
      name: `query ${query.slice(0, 40)}`,
      method: 'GET',
      path: `${users}?${query}`,
    }),
  ),
  ...hostileFilters.flatMap((filter): HostileMessage[] => [
    { name: `filter ${filter.slice(0, 40)}`, method: 'GET', path: `${users}?filter=${encoded(filter)}` },
    { name: `searched ${filter.slice(0, 40)}`, method: 'POST', path: '/.search', body: search({ filter }) },
  ]),
  ...hostilePaths.flatMap((path) =>
    methods.map((method): HostileMessage => ({ name: `${method} ${path.slice(0, 40)}`, method, path })),
  ),
];

function encoded(filter: string): string {
  return encodeURIComponent(filter.replace(/\p{Cs}/gu, '\ufffd'));
}
