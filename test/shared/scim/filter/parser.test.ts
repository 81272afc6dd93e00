import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilterSyntaxError } from '../../../../src/shared/scim/filter/lexer';
import {
  type FilterExtension,
  filterLimits,
  parseFilter,
  parsePatchPath,
} from '../../../../src/shared/scim/filter/parser';
import { printFilter, printPatchPath } from '../../../../src/shared/scim/filter/printer';
import { anyFilter, anyPath } from './arbitrary-filter';

function refusal(read: () => unknown): { message: string; position: number } {
  try {
    read();
  } catch (error) {
    if (error instanceof FilterSyntaxError) return { message: error.message, position: error.position };
    throw error;
  }
  throw new Error('nothing was refused');
}

function path(attribute: string, subAttribute: string | null = null) {
  return { schema: null, attribute, subAttribute };
}

describe('filters (RFC 7644 section 3.4.2.2)', () => {
  test.each([
    'userName eq "bjensen"',
    'name.familyName co "O\'Malley"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J"',
    'title pr',
    'meta.lastModified gt "2011-05-13T04:42:34Z"',
    'title pr and userType eq "Employee"',
    'title pr or userType eq "Intern"',
    'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
    'userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")',
    'userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")',
    'userType eq "Employee" and emails[type eq "work" and value co "@example.com"]',
    'emails[type eq "work" and value co "@example.com"] or ims[type eq "xmpp" and value co "@foo.com"]',
  ])('the example of the RFC %s is read and printed back', (text) => {
    expect(printFilter(parseFilter(text))).toBe(text);
  });

  test('attribute operators and logical operators are read in any case', () => {
    expect(parseFilter('userName Eq "john" AND active PR Or NOT (a LE 1)')).toEqual({
      kind: 'or',
      operands: [
        {
          kind: 'and',
          operands: [
            { kind: 'comparison', path: path('userName'), operator: 'eq', value: 'john' },
            { kind: 'presence', path: path('active') },
          ],
        },
        { kind: 'not', operand: { kind: 'comparison', path: path('a'), operator: 'le', value: 1 } },
      ],
    });
  });

  test('"and" binds closer than "or", and brackets closer than both', () => {
    expect(printFilter(parseFilter('a pr or b pr and c pr'))).toBe('a pr or b pr and c pr');
    expect(parseFilter('a pr or b pr and c pr')).toEqual(parseFilter('a pr or (b pr and c pr)'));
    expect(parseFilter('a pr or b pr and c pr')).not.toEqual(parseFilter('(a pr or b pr) and c pr'));
  });

  test.each([
    ['a eq true', true],
    ['a eq false', false],
    ['a eq null', null],
    ['a eq -1.5e3', -1500],
    ['a eq 0', 0],
    ['a eq "x\\"y\\\\z\\u0041\\n"', 'x"y\\zA\n'],
    ['a eq ""', ''],
    ['a eq "🙂"', '🙂'],
  ])('%s compares with that JSON literal', (text, value) => {
    expect(parseFilter(text)).toMatchObject({ value });
  });

  test('blanks around brackets and before a text may be missing', () => {
    expect(parseFilter('emails[type eq"work"]and(a pr)')).toEqual(
      parseFilter('emails[type eq "work"] and (a pr)'),
    );
  });

  test('an attribute may be called “not”, “and” or “or”', () => {
    expect(parseFilter('not pr and or eq 1')).toMatchObject({ kind: 'and' });
  });

  test.each([
    ['', 'an attribute was expected, not the end', 0],
    [
      'userName',
      'an operator is missing before the end; one of eq, ne, co, sw, ew, gt, ge, lt, le, pr was expected',
      8,
    ],
    [
      'userName regex "a"',
      'the operator “regex” is not supported; one of eq, ne, co, sw, ew, gt, ge, lt, le, pr was expected',
      9,
    ],
    ['userName eq', 'a value was expected, not the end', 11],
    ['userName eq bjensen', 'a value was expected, not “bjensen”; texts stand in double quotes (")', 12],
    ["userName eq 'b'", 'the character \' can’t stand here; texts stand in double quotes (")', 12],
    ['userName eq "b', 'the closing quote is missing', 12],
    ['userName eq "\\x"', 'the text in quotes is not a JSON string', 12],
    ['userName eq 1e999', 'the number 1e999 is too large', 12],
    ['userName eq 01', 'a value was expected, not “01”; texts stand in double quotes (")', 12],
    ['(a pr', 'the closing “)” for the bracket at position 1 is missing', 5],
    ['a pr)', 'there is a closing bracket too many', 4],
    ['emails[type eq "w"', 'the closing “]” for the bracket at position 7 is missing', 18],
    ['emails[a[b pr]]', 'square brackets can’t nest', 8],
    ['a.b[c pr]', 'a filter stands behind the attribute, not its sub-attribute', 3],
    ['a pr b pr', '“b” can’t stand here; “and”, “or” or the end was expected', 5],
    ['a pr and', 'an attribute was expected, not the end', 8],
    ['a.b.c pr', '“b.c” is not an attribute name', 2],
    ['a eq "x" & b pr', 'the character & can’t stand here', 9],
  ])('%j is refused in plain words, with the position', (text, message, position) => {
    expect(refusal(() => parseFilter(text))).toEqual({ message, position });
  });

  test('what is read beyond the grammar is reported', () => {
    const seen: FilterExtension[] = [];
    const options = { onExtension: (extension: FilterExtension) => seen.push(extension) };
    expect(parseFilter('emails[type eq "work"].value eq "x"', options)).toEqual(
      parseFilter('emails[type eq "work" and value eq "x"]'),
    );
    expect(parseFilter('active eq True', options)).toEqual(parseFilter('active eq true'));
    expect(seen).toEqual(['value-path-comparison', 'capitalised-literal']);
  });

  test.each([
    ['too long', `a eq "${'x'.repeat(filterLimits.length)}"`],
    ['nested too deep', `${'('.repeat(filterLimits.depth + 1)}a pr${')'.repeat(filterLimits.depth + 1)}`],
    ['of too many terms', Array.from({ length: filterLimits.terms + 1 }, () => 'a pr').join(' or ')],
    ['all opening brackets', '('.repeat(filterLimits.length)],
    ['all “not(”', 'not('.repeat(filterLimits.length / 4)],
  ])('a filter %s is refused', (_what, text) => {
    expect(refusal(() => parseFilter(text)).message).toMatch(/at most|missing/);
  });

  test('every filter that can be printed is read back the same', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(printFilter(filter))).toEqual(filter);
      }),
    );
  });

  test('no text makes the parser throw anything but its own error', () => {
    const pieces = fc.constantFrom(
      'a',
      '.',
      '[',
      ']',
      '(',
      ')',
      ' and ',
      ' not',
      ' eq ',
      '"',
      '\\',
      ' pr',
      '1',
      'urn:',
      '\u0000',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseFilter(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FilterSyntaxError);
        }
      }),
    );
  });
});

describe('PATCH paths (RFC 7644 section 3.5.2, Figure 7)', () => {
  test.each([
    'members',
    'name.familyName',
    'addresses[type eq "work"]',
    'members[value eq "2819c223-7f76-453a-919d-413861904646"]',
    'members[value eq "2819c223-7f76-453a-919d-413861904646"].displayName',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value',
    'urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq "work" and not (primary eq true)].value',
  ])('%s is read and printed back', (text) => {
    expect(printPatchPath(parsePatchPath(text))).toBe(text);
  });

  test('a path has its attribute, its filter and its sub-attribute', () => {
    expect(parsePatchPath('emails[type eq "work"].value')).toEqual({
      ...path('emails', 'value'),
      filter: parseFilter('type eq "work"'),
    });
  });

  test.each([
    ['emails[type eq "work"]value', 22],
    ['emails[]', 7],
    ['emails.value[a pr]', 12],
    ['/name', 0],
    ['emails[type eq "work"].', 23],
    ['emails[type eq "work"].value.other', 23],
    ['emails[type eq "work"].urn:a:b', 23],
    ['members eq "x"', 8],
  ])('%j is refused with the position', (text, position) => {
    expect(refusal(() => parsePatchPath(text)).position).toBe(position);
  });

  test('every path that can be printed is read back the same', () => {
    const withFilter = fc.record({ at: anyPath, filter: fc.option(anyFilter.filter(isInside)) });
    fc.assert(
      fc.property(withFilter, ({ at, filter }) => {
        const full = { ...at, filter };
        expect(parsePatchPath(printPatchPath(full))).toEqual(full);
      }),
    );
  });
});

function isInside(filter: ReturnType<typeof parseFilter>): boolean {
  return !printFilter(filter).includes('[');
}
