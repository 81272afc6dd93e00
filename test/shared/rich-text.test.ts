import { describe, expect, it, vi } from 'vitest';
import { parseRichText, plainTextOf, richName, richValue } from '../../src/shared/rich-text';

describe('rich text', () => {
  it('knows labels, values, links and paragraphs', () => {
    expect(parseRichText('Press **Add**, paste `x`.\n\nSee [the docs](https://example.com/a).')).toEqual([
      [
        { kind: 'text', text: 'Press ' },
        { kind: 'label', text: 'Add' },
        { kind: 'text', text: ', paste ' },
        { kind: 'value', text: 'x' },
        { kind: 'text', text: '.' },
      ],
      [
        { kind: 'text', text: 'See ' },
        { kind: 'link', text: 'the docs', url: 'https://example.com/a' },
        { kind: 'text', text: '.' },
      ],
    ]);
  });

  it('leaves unfinished marks and other schemes as text', () => {
    for (const text of ['2 ** 3', 'a ` b', '[x](javascript:alert)', '[x](http://example.com)', '<b>x</b>']) {
      expect(parseRichText(text)).toEqual([[{ kind: 'text', text }]]);
    }
  });

  it('keeps every word', () => {
    expect(plainTextOf('**A** `b` [c](https://example.com)\n\nd')).toBe('A b c\n\nd');
  });

  it('holds hostile values in one value span', () => {
    for (const value of [
      '`**x**`',
      'a\n\nb',
      '[x](https://evil.example)',
      '',
      { a: '`' },
      undefined,
      'é'.repeat(500),
    ]) {
      const [paragraph, ...more] = parseRichText(richValue(value));
      expect(more).toEqual([]);
      expect(paragraph?.map((span) => span.kind)).toEqual(['value']);
    }
  });

  it('takes the marks out of hostile names', () => {
    for (const name of ['**x**', '`x`', '[x](https://evil.example)', '***x***', 'a\n\nb']) {
      const [paragraph, ...more] = parseRichText(`Hello ${richName(name)}, there`);
      expect(more).toEqual([]);
      expect(paragraph?.map((span) => span.kind)).toEqual(['text']);
    }
  });

  it('reads of a long value no more than it shows', () => {
    const replaced = vi.spyOn(String.prototype, 'replaceAll');
    richValue('a b '.repeat(250_000));
    richName('a b '.repeat(250_000));
    const longest = Math.max(...replaced.mock.contexts.map((text) => String(text).length));
    replaced.mockRestore();
    expect(longest).toBeLessThan(10_000);
  });
});
