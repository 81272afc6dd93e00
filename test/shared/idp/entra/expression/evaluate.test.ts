import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../../../src/shared/idp/common/expression/expression-error';
import { notesIn } from '../../../../../src/shared/idp/common/expression/trace';
import type { ExpressionTrace } from '../../../../../src/shared/idp/entra/expression/call-arguments';
import { evaluate } from '../../../../../src/shared/idp/entra/expression/evaluate';
import type {
  ExpressionFunction,
  ExpressionValue,
} from '../../../../../src/shared/idp/entra/expression/expression-function';
import { expressionFunctions } from '../../../../../src/shared/idp/entra/expression/functions';
import { parseExpression } from '../../../../../src/shared/idp/entra/expression/parse';
import { context, evaluated, evaluation, failureOf } from './evaluated';

describe('a trace', () => {
  /** Each part as it is written, with its value; what was not needed is marked. */
  function steps(text: string, { range, value, evaluated: isEvaluated, parts }: ExpressionTrace): string[] {
    const own = `${text.slice(range.start, range.end)} = ${isEvaluated ? JSON.stringify(value) : 'not needed'}`;
    return [own, ...parts.flatMap((part) => steps(text, part))];
  }

  it('has every part of the expression with its value', () => {
    const text = 'Join(" ", ToUpper([givenName]), [surname])';
    expect(steps(text, evaluation(text, { givenName: 'Ada' }).trace)).toEqual([
      'Join(" ", ToUpper([givenName]), [surname]) = "ADA"',
      '" " = " "',
      'ToUpper([givenName]) = "ADA"',
      '[givenName] = "Ada"',
      '[surname] = null',
    ]);
  });

  it('says which branches were not needed, and both sides of a comparison', () => {
    const text = 'IIF([country] = "USA", [state], CDate("never read"))';
    expect(steps(text, evaluation(text, { country: 'USA', state: 'CA' }).trace)).toEqual([
      `${text} = "CA"`,
      '[country] = "USA" = true',
      '[country] = "USA"',
      '"USA" = "USA"',
      '[state] = "CA"',
      'CDate("never read") = not needed',
    ]);
  });

  it('lists its notes with their place', () => {
    const text = 'Coalesce(IIF([a]="x","y","z"), Redact("-"))';
    const notes = notesIn(evaluation(text).trace).map(({ range, note }) => [
      text.slice(range.start, range.end),
      note,
    ]);
    expect(notes).toEqual([
      ['IIF([a]="x","y","z")', expect.stringContaining('The condition fails')],
      ['Redact("-")', expect.stringContaining('[Redact]')],
    ]);
  });
});

describe('source attributes', () => {
  it('are found by their name with its case, and never in what every object has', () => {
    expect(evaluated('[mail]', { Mail: 'a' })).toBeNull();
    expect(evaluated('[constructor]')).toBeNull();
    expect(evaluated('Trim([__proto__])')).toBeNull();
  });

  it('may be absent, null, a text, a boolean or a list', () => {
    const source = { none: null, absent: undefined, text: 'a', yes: true, many: ['a', 'b'] };
    expect(Object.keys(source).map((name) => evaluated(`[${name}]`, source))).toEqual([
      null,
      null,
      'a',
      true,
      ['a', 'b'],
    ]);
  });
});

describe('limits', () => {
  it('a value has at most 20,000 characters, wherever it comes from', () => {
    expect(failureOf('Trim([a])', { a: 'x'.repeat(20_001) })).toBe(
      'Position 6: A value of more than 20,000 characters is not evaluated here.',
    );
    expect(failureOf('ConvertToUTF8Hex([a])', { a: 'x'.repeat(10_001) })).toContain('more than 20,000');
  });

  it('all values of one evaluation have at most a million', () => {
    const text = `Join("", ${Array(60).fill('Left([a], 1)').join(', ')})`;
    expect(failureOf(text, { a: 'x'.repeat(19_000) })).toContain('Altogether more than 1,000,000 characters');
  });
});

describe('whatever is written', () => {
  const attributes = fc.constantFrom('[mail]', '[none]', '[blank]', '[many]', '[yes]', '[date]', '[number]');
  const constants = fc.oneof(
    fc.integer({ min: -20, max: 300 }).map(String),
    fc.string({ maxLength: 12 }).map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`),
    fc.constantFrom('"yyyy-MM-dd"', '"d"', '"(a+)+$"', '"[a-z"', '"a{2,3}?"', 'vbTextCompare', '&HFF'),
  );
  const source = {
    mail: 'ada@contoso.com',
    none: null,
    blank: '',
    many: ['a', 'b'],
    yes: true,
    date: '2021-06-30+08:00',
    number: '42',
  };

  function expressionOf(depth: number): fc.Arbitrary<string> {
    const leaf = fc.oneof(attributes, constants);
    return depth === 0 ? leaf : fc.oneof(leaf, callOf(depth));
  }

  function callOf(depth: number): fc.Arbitrary<string> {
    return fc
      .constantFrom(...expressionFunctions)
      .chain((definition) =>
        fc.tuple(...argumentsFor(definition, depth)).map((args) => `${definition.name}(${args.join(', ')})`),
      );
  }

  function argumentsFor({ parameters }: ExpressionFunction, depth: number): fc.Arbitrary<string>[] {
    return parameters.map((parameter) => argumentFor(parameter, depth - 1));
  }

  function argumentFor(
    { kind, optional }: ExpressionFunction['parameters'][number],
    depth: number,
  ): fc.Arbitrary<string> {
    const value = expressionOf(depth);
    const condition = fc
      .tuple(value, fc.constantFrom('=', '<>', '<', '>='), value)
      .map(([left, sign, right]) => `${left} ${sign} ${right}`);
    const given = kind === 'condition' ? fc.oneof(value, condition) : value;
    return optional ? fc.oneof(given, fc.constant('')) : given;
  }

  function outcome(text: string): ExpressionValue | ExpressionError {
    try {
      return evaluate(parseExpression(text), source, context).value;
    } catch (error) {
      if (error instanceof ExpressionError) return error;
      throw error;
    }
  }

  it('an expression of the right form gives a value or the one error, within its own text', () => {
    fc.assert(
      fc.property(callOf(4), (text) => {
        const result = outcome(text);
        if (!(result instanceof ExpressionError)) return;
        expect(result.range.start).toBeGreaterThanOrEqual(0);
        expect(result.range.end).toBeLessThanOrEqual(text.length);
        expect(result.message).toMatch(/^Position \d+.*\.$/s);
      }),
      { numRuns: 700 },
    );
  });

  it('any other text is refused with the one error', () => {
    const pieces = fc.constantFrom(
      'Switch',
      'IIF(',
      '(',
      ')',
      ',',
      '[',
      '[a]',
      ']',
      '"',
      '"a"',
      '\\',
      '=',
      '1',
      ' ',
      'é',
      '&H',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        outcome(text);
      }),
      { numRuns: 700 },
    );
  });

  it('the same input gives the same value', () => {
    fc.assert(
      fc.property(callOf(3), (text) => {
        expect(outcome(text)).toEqual(outcome(text));
      }),
      { numRuns: 100 },
    );
  });
});
