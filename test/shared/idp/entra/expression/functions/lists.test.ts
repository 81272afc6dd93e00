import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, failureOf } from '../evaluated';

type Case = [expression: string, source: SourceAttributes, value: ExpressionValue];

const list = ['SMTP:ada@contoso.com', 'smtp:a@contoso.com'];

describe('encodings, numbers and lists', () => {
  it.each<Case>([
    ['ConvertToBase64("é€")', {}, '6QCsIA=='],
    ['ConvertToBase64([x])', {}, null],
    ['ConvertToUTF8Hex("é")', {}, 'C3A9'],
    ['ConvertToUTF8Hex([x])', {}, null],
    ['BitAnd([userAccountControl], 2)', { userAccountControl: '514' }, 2],
    ['BitAnd([x], 2)', {}, null],
    ['Count([proxyAddresses])', {}, 0],
    ['Count([mail])', { mail: 'a' }, 1],
    ['Item([proxyAddresses], 2)', { proxyAddresses: list }, 'smtp:a@contoso.com'],
    ['Item([mail], 1)', { mail: 'a' }, 'a'],
    ['RemoveDuplicates([x])', {}, null],
    ['RemoveDuplicates([p])', { p: ['a', 'A', 'a'] }, ['a', 'A']],
    ['Split([x], ",")', {}, null],
    ['Split([x], ";")', { x: 'a' }, ['a']],
    ['Count(Split([x], ","))', { x: 'a,,b' }, 3],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toEqual(value);
  });

  it.each([
    ['Item([p], 0)', 'Position 11, Item, argument 2 (index): The first value is number 1.'],
    ['Item([p], 3)', 'Position 11, Item, argument 2 (index): There is no value 3: the attribute has 2.'],
    ['Item([x], 1)', 'Position 11, Item, argument 2 (index): There is no value 1: the attribute has 0.'],
    ['Split([x], "")', 'Position 12, Split, argument 2 (delimiter): A delimiter is at least one character.'],
    ['BitAnd(-1, 2)', 'Position 8, BitAnd, argument 1 (value1): A number with bits is not negative.'],
    ['BitAnd("two", 2)', 'Position 8, BitAnd, argument 1 (value1): “two” is no whole number.'],
  ])('%s is refused', (expression, message) => {
    expect(failureOf(expression, { p: list })).toBe(message);
  });
});
