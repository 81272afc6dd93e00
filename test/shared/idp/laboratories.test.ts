/** What the language of every identity provider must keep, whoever writes it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityProviders } from '../../../src/shared/idp';
import { ExpressionError } from '../../../src/shared/idp/common/expression/expression-error';
import { parseRichText } from '../../../src/shared/rich-text';
import { hired, worldAfter } from '../world/a-world';

const context = { now: Date.UTC(2026, 10, 30), random: () => 0.5, countryNames: { TR: 'Türkiye' } };
const world = worldAfter([hired('ada.byron', { usageLocation: 'GB', country: 'GB', state: 'LDN' })]);
const laboratories = await Promise.all(
  identityProviders.flatMap(({ id, mapping, laboratory }) =>
    laboratory === undefined
      ? []
      : [laboratory().then((loaded) => [id, { mapping, laboratory: loaded }] as const)],
  ),
);

describe.each(laboratories)('the laboratory of %s', (_, { mapping, laboratory }) => {
  const { language, peopleOf, read, readRow } = laboratory;
  const [ada] = peopleOf(world);

  it('reads its own examples, which ask for attributes that there are', () => {
    const names = new Set(language.attributes.map(({ name }) => name));
    for (const { expression } of language.examples) {
      for (const attribute of read(expression, context).attributes) expect(names).toContain(attribute);
    }
  });

  it('reads every attribute as it is written, and has a value for it', () => {
    for (const { name, written } of language.attributes) {
      const expression = read(written, context);
      expect(expression.attributes).toEqual([name]);
      expect(expression.of(ada?.source).problem).toBeNull();
    }
  });

  it('runs every row of the default mapping', () => {
    for (const row of mapping.users) {
      expect(readRow(row, context).of(ada?.source).problem, row.target).toBeNull();
    }
  });

  it('gives each function an explanation, and an example that can be read', () => {
    for (const { signature, sentence, onNull, example } of language.functions) {
      expect([sentence, onNull, signature]).not.toContain('');
      if (example !== null) read(example.expression, context);
    }
  });

  it('has rich text without marks that are left over, and patterns that are regular expressions', () => {
    for (const span of parseRichText(language.nullBehaviour).flat()) {
      if (span.kind === 'text') expect(span.text).not.toMatch(/\*\*|`/);
    }
    for (const { pattern } of language.tokens) expect(() => new RegExp(pattern, 'y')).not.toThrow();
  });

  it('takes somebody back from what was stored of them', () => {
    const { source } = laboratory.personOfResource({ id: '1', userName: 'ada' }, mapping.users);
    expect(Object.values(laboratory.attributesOf(source))).toContain('ada');
  });

  it('never hangs on a hostile expression, nor throws anything but where it is wrong', () => {
    const pieces = [
      ...language.functions.map(({ name }) => `${name}(`),
      ...language.attributes.slice(0, 9).map(({ written }) => written),
      ...[
        '(',
        ')',
        ',',
        '"',
        '"(a+)+$"',
        '"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!"',
        '1e9',
        '-1',
        '99999999',
        '{',
        '}',
      ],
      ...[' ', '\\', '?', ':', '==', '"x"', '[', ']', '{$user.', '.', '+', '=', '[a', 'null'],
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (hostile) => {
        try {
          const expression = read(hostile, context);
          expression.of(ada?.source);
          expression.traceOf(ada?.source);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
    );
  });

  it('refuses what is nested too deep or too long', () => {
    const [first] = language.functions;
    const hostile = [`${first?.name ?? 'a'}(`.repeat(100_000), '('.repeat(100_000), 'a'.repeat(1_000_000)];
    for (const text of hostile) expect(() => read(text, context)).toThrow(ExpressionError);
  });
});
