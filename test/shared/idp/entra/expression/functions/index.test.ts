import { describe, expect, it } from 'vitest';
import { expressionFunctions } from '../../../../../../src/shared/idp/entra/expression/functions';
import { parseExpression } from '../../../../../../src/shared/idp/entra/expression/parse';
import { evaluated } from '../evaluated';

describe('what is told of each function', () => {
  const evaluable = expressionFunctions.filter(({ name }) => name !== 'SelectUniqueValue');

  it.each(evaluable)('the example of $name gives what it says', ({ example }) => {
    expect(evaluated(example.expression, example.source)).toEqual(example.value);
  });

  it('names are unique, sentences are sentences, and every example calls its function', () => {
    expect(new Set(expressionFunctions.map(({ name }) => name)).size).toBe(expressionFunctions.length);
    for (const { name, sentence, onNull, example } of expressionFunctions) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(onNull).toMatch(/^[A-Z0-9].*\.$/);
      expect(example.expression).toContain(`${name}(`);
      expect(() => parseExpression(example.expression)).not.toThrow();
    }
  });
});
