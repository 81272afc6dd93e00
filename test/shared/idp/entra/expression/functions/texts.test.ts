import { describe, expect, it } from 'vitest';
import type {
  ExpressionValue,
  SourceAttributes,
} from '../../../../../../src/shared/idp/entra/expression/expression-function';
import { evaluated, failureOf } from '../evaluated';

type Case = [expression: string, source: SourceAttributes, value: ExpressionValue];

const list = ['SMTP:ada@contoso.com', 'smtp:a@contoso.com'];

describe('texts', () => {
  it.each<Case>([
    ['Append(Mid([givenName], 1, 3), Mid([surname], 1, 5))', { givenName: 'John', surname: 'Doe' }, 'JohDoe'],
    ['Append([x], ".test")', {}, '.test'],
    ['Append([x], [y])', {}, null],
    ['Prepend([x], "a")', {}, 'a'],
    ['Join(" ", [givenName], [surname])', { givenName: 'Ada', surname: 'Byron' }, 'Ada Byron'],
    ['Join(" ", [givenName], [surname])', { givenName: 'Ada' }, 'Ada'],
    ['Join(" ", [givenName], [surname])', {}, null],
    ['Join(";", [proxyAddresses], "x")', { proxyAddresses: list }, `${list.join(';')};x`],
    ['Join("", 1000, "a")', {}, '1000a'],
    ['Join([x], "a", "b")', {}, 'ab'],
    ['Left("John Doe", 0)', {}, ''],
    ['Left("John Doe", -1)', {}, 'John Doe'],
    ['Left("John", 9)', {}, 'John'],
    ['Left([x], 3)', {}, ''],
    ['Mid("John", 2, 2)', {}, 'oh'],
    ['Mid("John", 3, 90)', {}, 'hn'],
    ['Mid("John", 9, 1)', {}, ''],
    ['Mid([x], 1, 1)', {}, null],
    ['InStr("The quick brown fox","quick")', {}, 5],
    ['InStr("repEated","E",1,vbTextCompare)', {}, 2],
    ['InStr("abc","d")', {}, 0],
    ['InStr([x],"d")', {}, 0],
    ['InStr("abc",[x])', {}, 0],
    ['StripSpaces([x])', {}, null],
    ['StripSpaces(" a b\tc ")', {}, 'ab\tc'],
    ['Trim([x])', {}, null],
    ['Word("The quick brown fox",3," ")', {}, 'brown'],
    ['Word("a  b",2," ")', {}, 'b'],
    ['Word("a b",0," ")', {}, ''],
    ['Word("a b",-1," ")', {}, ''],
    ['Word("a b",3," ")', {}, ''],
    ['Word([x],1," ")', {}, ''],
    ['CStr([accountEnabled])', { accountEnabled: false }, 'False'],
    ['CStr(DateDiff("d", "2021-01-01", "2021-01-03"))', {}, '2'],
    ['CStr([x])', {}, null],
    ['Replace([x], "a", , , "b", , )', {}, null],
    ['Trim([proxyAddresses])', { proxyAddresses: ['only'] }, 'only'],
    ['Trim([proxyAddresses])', { proxyAddresses: [] }, null],
  ])('%s of %j', (expression, source, value) => {
    expect(evaluated(expression, source)).toEqual(value);
  });

  it.each([
    ['Mid("John", 0, 1)', 'Position 13, Mid, argument 2 (start): The first character is number 1.'],
    ['Mid("John", 1, -1)', 'Position 16, Mid, argument 3 (length): A length is not negative.'],
    ['Left("John", "x")', 'Position 14, Left, argument 2 (NumChars): “x” is no whole number.'],
    ['Left("John", 1.5)', 'Position 14, Left, argument 2 (NumChars): “1.5” is no whole number.'],
    [
      'Left("John", [x])',
      'Position 14, Left, argument 2 (NumChars): A number is expected, and there is none.',
    ],
    ['InStr("a", "a", 0)', 'Position 17, InStr, argument 3 (start): The first character is number 1.'],
    [
      'InStr("a", "a", 1, "x")',
      'Position 20, InStr, argument 4 (compareType): It is vbTextCompare or vbBinaryCompare.',
    ],
  ])('%s is refused', (expression, message) => {
    expect(failureOf(expression)).toBe(message);
  });

  it('a list of several values has to be made one value first', () => {
    expect(failureOf('Trim([proxyAddresses])', { proxyAddresses: list })).toBe(
      'Position 6, Trim, argument 1 (source): One value is expected, here are several: take one with Item, or put them together with Join.',
    );
  });
});
