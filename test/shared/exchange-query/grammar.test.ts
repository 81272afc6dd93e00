import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWords, isWords, operatorNames, opWords } from '../../../src/shared/exchange-query/operators';
import { parseQuery, type Term } from '../../../src/shared/exchange-query/parse';
import { printQuery } from '../../../src/shared/exchange-query/print';

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const hostile = fc.stringMatching(/^[!"\\:a-z -]{1,20}$/);
const valuesOf = {
  method: fc.constantFrom('GET', 'patch', 'put,post'),
  status: fc.constantFrom('404', '4xx', '>=400', '400-499', '200,201'),
  op: fc.constantFrom(...opWords),
  is: fc.constantFrom(...isWords),
  has: fc.constantFrom(...hasWords),
  after: fc.constantFrom('14:00', '2026-11-30', '2026-11-30 14:00', '2h', 'today'),
  before: fc.constantFrom('9:05:01', '2026-11-30T14:00:00Z', 'yesterday'),
  slower: fc.constantFrom('200ms', '1.5s', '7'),
};
const term: fc.Arbitrary<Term> = fc.constantFrom(null, ...operatorNames).chain((operator) =>
  fc.record({
    operator: fc.constant(operator),
    value: (operator !== null && operator in valuesOf
      ? valuesOf[operator as keyof typeof valuesOf]
      : fc.oneof(word, hostile)) as fc.Arbitrary<string>,
    negated: fc.boolean(),
  }),
);

describe('the search language of the requests', () => {
  it('reads what it prints as the same terms', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 12 }), (terms) => {
        expect(parseQuery(printQuery(terms))).toEqual({ terms, problems: [] });
      }),
    );
  });

  it('never throws, and says of each problem where it stands', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[!"\\:a-z4x>= -]*$/)),
        (text) => {
          for (const { from, to, text: words } of parseQuery(text).problems) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            expect(words).toMatch(/\.$/);
          }
        },
      ),
    );
  });

  it('reads a long row of quotes, signs and colons word by word, and no more than fifty of them', () => {
    for (const piece of ['"', '!', '- ', 'a:', '" "', 'user:"', '\\"', 'x '])
      expect(parseQuery(piece.repeat(100_000 / piece.length)).terms.length).toBeLessThanOrEqual(50);
  });

  it.each([
    [
      'plain "two words"',
      [
        [null, 'plain'],
        [null, 'two words'],
      ],
    ],
    [
      'user:"Marta L" USER:x',
      [
        ['user', 'Marta L'],
        ['user', 'x'],
      ],
    ],
    [
      'urn:ietf:params:scim https://a.example/x 14:00',
      [
        [null, 'urn:ietf:params:scim'],
        [null, 'https://a.example/x'],
        [null, '14:00'],
      ],
    ],
    [
      '- ! -x',
      [
        [null, '-'],
        [null, '!'],
        [null, 'x'],
      ],
    ],
    ['user:"Marta L', [['user', 'Marta L']]],
    ['say"ing so"', [[null, 'saying so']]],
  ])('%s', (text, terms) => {
    expect(parseQuery(text).terms.map(({ operator, value }) => [operator, value])).toEqual(terms);
    expect(parseQuery(text).problems).toEqual([]);
  });

  it('takes ! and - for not', () => {
    expect(parseQuery('!is:probe -user:x a-b').terms.map(({ negated }) => negated)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['usr:marta', 0, 9, 'user:marta', /no operator usr.*nearest is user/],
    ['a -statsu:404', 3, 13, 'status:404', /nearest is status/],
    ['titel:x', 0, 7, '"titel:x"', /^There is no operator titel\. In quotes/],
    ['is:eror', 3, 7, 'error', /is: knows error, write/],
    ['status:abc', 7, 10, null, /404, 4xx/],
    ['slower:fast', 7, 11, null, /200ms/],
    ['after:noon', 6, 10, null, /14:00/],
    ['before:2026-02-31', 7, 17, null, /2026-11-30/],
    ['user: marta', 0, 5, null, /without a blank/],
    ['a ""', 2, 4, null, /nothing to look for/],
  ])('%s is left out, with its place and what comes nearest', (text, from, to, instead, words) => {
    const { problems } = parseQuery(text);
    expect(problems).toEqual([expect.objectContaining({ from, to, instead })]);
    expect(problems[0]?.text).toMatch(words);
  });
});
