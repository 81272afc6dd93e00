import { describe, expect, it } from 'vitest';
import { writtenValues } from '../../../src/shared/diagnostics/written-values';
import { anExchange } from '../an-exchange';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function paths(method: string, requestBody: unknown): string[] {
  const input = { exchange: anExchange({ method }), requestHeaders: [], requestBody, responseBody: null };
  return writtenValues(input).map(({ attributePath, value }) => `${attributePath}=${value}`);
}

describe('the values that a request writes', () => {
  it('are those of a whole resource, with types and schema URNs', () => {
    const resource = {
      userName: 'a',
      emails: [{ type: 'work', value: 'b' }],
      [enterprise]: { department: 'c' },
    };
    expect(paths('POST', resource)).toEqual([
      'userName=a',
      'emails[type eq "work"].type=work',
      'emails[type eq "work"].value=b',
      `${enterprise}:department=c`,
    ]);
  });

  it('are the same in every form of PATCH', () => {
    const operation = (one: object) => paths('PATCH', { Operations: [one] });
    expect(operation({ op: 'Replace', path: 'title', value: 'x' })).toEqual(['title=x']);
    expect(operation({ op: 'replace', value: { title: 'x', 'name.givenName': 'y' } })).toEqual([
      'title=x',
      'name.givenName=y',
    ]);
    expect(operation({ op: 'add', path: `${enterprise}:department`, value: 'x' })).toEqual([
      `${enterprise}:department=x`,
    ]);
    expect(operation({ op: 'add', path: enterprise, value: { department: 'x' } })).toEqual([
      `${enterprise}:department=x`,
    ]);
    expect(operation({ op: 'add', path: 'emails[type eq "work"].value', value: 'x' })).toEqual([
      'emails[type eq "work"].value=x',
    ]);
    expect(operation({ op: 'Remove', path: 'title', value: 'x' })).toEqual([]);
    expect(paths('PATCH', { operations: [{ op: 'add', path: 'title', value: 'x' }] })).toEqual(['title=x']);
  });

  it('are none where nothing is written', () => {
    expect(paths('GET', { userName: 'a' })).toEqual([]);
    expect(paths('PATCH', null)).toEqual([]);
    expect(paths('PATCH', { Operations: 'x' })).toEqual([]);
  });
});
