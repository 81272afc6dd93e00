import { describe, expect, it } from 'vitest';
import { expressionFunctions } from '../../../../../src/shared/idp/entra/expression/functions';
import { evaluated } from './evaluated';

const evaluable = expressionFunctions.filter(({ name }) => name !== 'SelectUniqueValue');

describe('what is told of each function', () => {
  it.each(evaluable)('the example of $name gives what it says', ({ example }) => {
    expect(evaluated(example.expression, example.source)).toEqual(example.value);
  });
});
