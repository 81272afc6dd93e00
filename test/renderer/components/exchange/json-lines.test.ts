import { describe, expect, it } from 'vitest';
import { jsonLines, parsedBody } from '../../../../src/renderer/components/exchange/json-lines';
import type { JsonValue } from '../../../../src/shared/scim/resource';

const text = (value: JsonValue, folded: string[] = []) =>
  jsonLines(value, new Set(folded))
    .map(({ depth, tokens }) => '  '.repeat(depth) + tokens.map((token) => token.text).join(''))
    .join('\n');

describe('lines of a body', () => {
  it('reads like JSON indented by two', () => {
    const value = {
      schemas: ['a'],
      active: 'False',
      n: null,
      list: [],
      'quote"': 'line\nbreak',
      deep: { x: 1.5 },
    };
    expect(text(value)).toBe(JSON.stringify(value, null, 2));
  });

  it('folds an object or array into one line that says how much it holds', () => {
    expect(text({ emails: [{ value: 'a' }, { value: 'b' }], id: '1' }, ['/emails'])).toBe(
      '{\n  "emails": [ 2 elements ],\n  "id": "1"\n}',
    );
  });

  it('gives every line its own key, whatever the attributes are called', () => {
    const lines = jsonLines({ 'a/b': { c: 1 }, a: { 'b/c': 1 }, 'a~1b': { c: 1 } }, new Set());
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('survives nesting that would exhaust the stack', () => {
    const value = parsedBody(`${'['.repeat(50_000)}1${']'.repeat(50_000)}`);
    expect(value === null || jsonLines(value, new Set()).length < 200).toBe(true);
  });

  it('shows a __proto__ attribute instead of acting on it', () => {
    expect(text(parsedBody('{"__proto__":{"admin":true}}'))).toContain('"__proto__": {');
  });

  it('knows what is no JSON', () => {
    expect(parsedBody('{"cut": "in the mid')).toBeNull();
  });
});
