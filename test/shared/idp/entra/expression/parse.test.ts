import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../../../src/shared/idp/common/expression/expression-error';
import { parseExpression } from '../../../../../src/shared/idp/entra/expression/parse';
import { attributesIn } from '../../../../../src/shared/idp/entra/expression/syntax';

/** Message, and the piece of the text that it points to. */
function problemOf(text: string): { message: string; at: string } {
  try {
    parseExpression(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { message: error.message, at: text.slice(error.range.start, error.range.end) };
  }
  return { message: 'none', at: '' };
}

describe('an expression is read', () => {
  it.each([
    '[usageLocation]',
    '"Europe/Istanbul"',
    'Guid()',
    'Guid( )',
    'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
    ' Join ( " " , [givenName] ,\n [surname] ) ',
    'IIF([country]="USA",IIF([state]="CA","True","False"),"False")',
    'IIF(DateDiff("d", Now(), CDate([StatusHireDate])) > 5, "False", "True")',
    'Replace([mail], "@contoso.com", , ,"", ,)',
    'InStr([mail], "@", -1, vbTextCompare)',
    'BitAnd([userAccountControl], &Hff)',
    'CBool([a] <> [b])',
    '[extension_9d98asdfl15980a_Nickname]',
  ])('%s', (text) => {
    expect(problemOf(text).message).toBe('none');
    expect(parseExpression(text).text).toBe(text);
  });

  it('an escaped quotation mark and backslash belong to the text', () => {
    const { root } = parseExpression('"Company: \\"Contoso\\" \\\\ EMEA"');
    expect(root).toMatchObject({ kind: 'constant', value: 'Company: "Contoso" \\ EMEA' });
  });

  it('a range covers a call from its name to its parenthesis, an attribute with its brackets', () => {
    const text = 'Append( Mid([givenName], 1, 3), "x")';
    const { root } = parseExpression(text);
    const inner = root.kind === 'call' ? root.arguments[0] : undefined;
    expect(text.slice(inner?.range.start, inner?.range.end)).toBe('Mid([givenName], 1, 3)');
    const attribute = inner?.kind === 'call' ? inner.arguments[0] : undefined;
    expect(text.slice(attribute?.range.start, attribute?.range.end)).toBe('[givenName]');
  });

  it('the attributes that it needs are listed once, in the order of the text', () => {
    const text = 'Switch([usageLocation], [city], "US", IIF([state]=[city], [ state ], [usageLocation]))';
    expect(attributesIn(parseExpression(text))).toEqual(['usageLocation', 'city', 'state']);
    expect(attributesIn(parseExpression('"[city]"'))).toEqual([]);
  });
});

describe('what can not be read is said with its place', () => {
  it.each([
    ['', '', 'Position 1: The expression ends too early.'],
    ['Join(" ", [a]', '(', 'Position 5, Join: This parenthesis is not closed.'],
    ['Join(" ", "a)', '"', 'Position 11: This quotation mark is not closed.'],
    [
      'Trim("a\\d")',
      '"a\\d"',
      'Position 6: In a text a backslash is written as \\\\, and a quotation mark as \\".',
    ],
    ['Trim(“a”)', '“', 'Position 6: Texts stand in straight quotation marks.'],
    ['Trim([a)', '[', 'Position 6: An attribute stands in brackets: [department].'],
    ['Trim([])', '[', 'Position 6: An attribute stands in brackets: [department].'],
    [
      'Trim(mail)',
      'mail',
      'Position 6: mail stands alone: an attribute needs brackets, a text quotation marks, a function parentheses.',
    ],
    ['Trim([a] & "x")', '&', 'Position 10: Texts are put together with Join or Append, not with &.'],
    ['Trim([a]; "x")', ';', 'Position 9: “;” has no meaning here.'],
    ['Trim([a] [b])', '[b]', 'Position 10, Trim: A comma or a closing parenthesis is expected before “[b]”.'],
    ['Trim([a])x', 'x', 'Position 10: The expression has ended before “x”.'],
    [
      'coalesce([a],[b])',
      'coalesce',
      'Position 1: coalesce is no function: names count with case, Coalesce.',
    ],
    ['Concat([a],[b])', 'Concat', 'Position 1: Concat is no function.'],
    ['Trim(=)', '=', 'Position 6: A function, an attribute or a text is expected, not “=”.'],
  ])('%s', (text, at, message) => {
    expect(problemOf(text)).toEqual({ message, at });
  });

  it.each([
    ['[a] = [b]', 'Position 5: A comparison stands only in the condition of IIF or in CBool.'],
    [
      'IIF([a]="x", [b]="y", "z")',
      'Position 17, IIF: A comparison stands only in the condition of IIF or in CBool, and only one.',
    ],
    [
      'IIF([a]="x"="y", "a", "b")',
      'Position 12, IIF: A comparison stands only in the condition of IIF or in CBool, and only one.',
    ],
    [
      'IIF([a]="x" AND [b]="y", "a", "b")',
      'Position 13, IIF: There is no AND: put a second IIF into the value for true.',
    ],
    [
      'IIF([a]="x" Or [b]="y", "a", "b")',
      'Position 13, IIF: There is no OR: put a second IIF into the value for false.',
    ],
  ])('%s', (text, message) => {
    expect(problemOf(text).message).toBe(message);
  });
});

describe('the number of arguments is that of the function', () => {
  it.each([
    ['Guid("x")', 'Position 1, Guid: Guid() takes no argument, here is 1.'],
    ['Now(,)', 'Position 1, Now: Now() takes no argument, here are 2.'],
    ['Left([a])', 'Position 1, Left: Left(String, NumChars) takes 2 arguments, here is 1.'],
    ['Trim()', 'Position 1, Trim: Trim(source) takes 1 argument, here are 0.'],
    ['Trim([a], [b])', 'Position 1, Trim: Trim(source) takes at most 1 argument, here are 2.'],
    ['Coalesce()', 'Position 1, Coalesce: Coalesce(source) takes at least 1 argument, here are 0.'],
    ['Join(",")', 'Position 1, Join: Join(separator, source) takes at least 2 arguments, here is 1.'],
    [
      'Switch([a], "x", "b")',
      'Position 1, Switch: Switch(source, defaultValue, key, value) takes at least 4 arguments, here are 3.',
    ],
    [
      'Switch([a], , "k", "v", "l")',
      'Position 1, Switch: Switch takes key and value together, so one argument is missing or too many.',
    ],
    [
      'FormatDateTime([a], "yyyy", "yyyy")',
      'Position 1, FormatDateTime: FormatDateTime(source, dateTimeStyles, inputFormat, outputFormat) takes 4 arguments, here are 3.',
    ],
  ])('%s', (text, message) => {
    expect(problemOf(text).message).toBe(message);
  });

  it('an argument that is needed is named where it is left out', () => {
    expect(problemOf('Mid([a], , 3)')).toEqual({
      message: 'Position 10, Mid, argument 2 (start): This argument must not be left out.',
      at: '',
    });
    expect(problemOf('Switch([a], , "k", "v", , "w")').message).toBe(
      'Position 25, Switch, argument 5 (key): This argument must not be left out.',
    );
  });
});

describe('limits', () => {
  it('an expression has at most 10,000 characters', () => {
    expect(problemOf(`"${'x'.repeat(9_998)}"`).message).toBe('none');
    expect(problemOf(`"${'x'.repeat(9_999)}"`).message).toBe(
      'Position 10001: An expression has at most 10,000 characters, this one 10,001.',
    );
  });

  it('functions go 50 deep', () => {
    const nested = (depth: number) => `${'Trim('.repeat(depth)}[a]${')'.repeat(depth)}`;
    expect(problemOf(nested(50)).message).toBe('none');
    expect(problemOf(nested(51)).message).toContain('More than 50 functions within each other');
  });
});
