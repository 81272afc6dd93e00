import { expect, it } from 'vitest';
import { bodiesOf } from '../../../src/shared/exchange-query/bodies';

const message = (body: string) => ({ headers: [['User-Agent', 'Agent 1']] as const, body });
const searched = (request: string, response = '') =>
  bodiesOf({
    clientAddress: '203.0.113.24',
    request: message(request),
    response: message(response),
    errorText: null,
  });
const sent = (value: unknown) => searched(JSON.stringify(value));

it('names the attributes of a resource as attribute paths', () => {
  expect(
    sent({
      userName: 'x',
      name: { givenName: 'M' },
      emails: [{ value: 'a' }, { value: 'b' }],
    }).requestPaths(),
  ).toEqual(['username', 'name', 'name.givenname', 'emails', 'emails.value', 'emails.value']);
});

it('names what operations are about, those of a bulk request too, in whatever case they are written', () => {
  const operations = {
    operations: [
      { OP: 'Replace', Path: 'name', value: { familyName: 'L' } },
      { op: 'add', value: { title: 'x' } },
    ],
  };
  const bulk = { Operations: [{ method: 'PATCH', path: '/Users/1', data: operations }] };
  for (const body of [operations, bulk]) {
    expect(sent(body).operations()).toEqual(['replace', 'add']);
    expect(sent(body).requestPaths()).toEqual(expect.arrayContaining(['name', 'name.familyname', 'title']));
  }
});

it('reads texts however they are escaped, and values of any type', () => {
  const bodies = searched('{"nickName":"M\\u00e4x"}', '{"active":false,"count":3}');
  expect(bodies.text()).toContain('mäx');
  expect(bodies.text()).toContain('user-agent: agent 1');
  expect(bodies.text()).toContain('203.0.113.24');
  expect(bodies.values().split('\n')).toEqual(['mäx', 'false', '3']);
});

it('finds nothing in what is no JSON, and does not follow without end', () => {
  expect(searched('{"a":').requestPaths()).toEqual([]);
  const deep = `${'['.repeat(5_000)}1${']'.repeat(5_000)}`;
  expect(searched(deep).values()).toBe('');
});
