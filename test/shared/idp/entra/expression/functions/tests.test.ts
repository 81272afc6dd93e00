import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated } from '../evaluated';

type Case = [expression: string, source: SourceAttributes, value: ExpressionValue];

describe('tests', () => {
  const empties: SourceAttributes = {
    nothing: null,
    blank: '',
    none: [],
    mail: 'a@contoso.com',
    many: ['a', 'b'],
  };

  it.each<[string, ExpressionValue[]]>([
    ['IsNull', [true, false, false, false, false]],
    ['IsNothing', [true, false, false, false, false]],
    ['IsNullOrEmpty', [true, true, true, false, false]],
    ['IsPresent', [false, false, false, true, true]],
    ['IsString', [false, true, false, true, false]],
  ])('%s of nothing, no letters, no values, one and several', (name, values) => {
    expect(Object.keys(empties).map((key) => evaluated(`${name}([${key}])`, empties))).toEqual(values);
  });

  it.each<Case>([
    ['Not([x])', { x: 'True' }, false],
    ['Not([x])', { x: 'False' }, true],
    ['Not([x])', { x: 'anything' }, true],
    ['Not([x])', {}, true],
    ['CBool([x])', { x: '1' }, true],
    ['CBool([x])', { x: '0' }, false],
    ['CBool([x])', { x: 'true' }, true],
    ['CBool([x])', { x: 'yes' }, false],
    ['CBool([x])', {}, false],
    ['CBool([x] = "a")', { x: 'A' }, false],
    ['CBool([x] <> "a")', { x: 'A' }, true],
    ['CBool(Count([x]))', { x: ['a', 'b'] }, true],
    ['CBool([x] > [y])', { x: '10', y: '9' }, true],
    ['CBool([x] >= [y])', { x: '9', y: '9' }, true],
    ['CBool([x] < [y])', { x: 'abc', y: 'abd' }, true],
    ['CBool([x] <= [y])', { x: 'b', y: 'a' }, false],
    ['CBool([x] < [y])', { x: '12/1/2020 1:00:00 PM', y: '2/1/2021 9:00:00 AM' }, true],
    ['CBool([x] < [y])', { x: 'a' }, false],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toBe(value);
  });
});
