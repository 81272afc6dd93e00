/**
 * Rich text as guide.ts describes it. Findings and progress put values from the wire into such text, so a value could
 * try to forge a link or a label: everything that comes from outside goes through `richValue` or `richName`, and the
 * page renders spans as text nodes.
 */
import { bidiIsolate } from './bidi-isolate';

/** A string with the marks that guide.ts describes. */
export type RichText = string;

export type RichTextSpan =
  | { kind: 'text' | 'label' | 'value'; text: string }
  | { kind: 'link'; text: string; url: string };

export type Paragraph = RichTextSpan[];

const marks = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g;

/** Paragraphs of spans, in reading order. What is no complete mark stays text; nothing is ever lost. */
export function parseRichText(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(parseParagraph);
}

/** The words alone, for search, titles and screen readers. */
export function plainTextOf(text: string): string {
  return parseRichText(text)
    .map((paragraph) => paragraph.map((span) => span.text).join(''))
    .join('\n\n');
}

/** Of a long text no more is read than may be shown, and what blanks and marks may take beside it. */
const readPerShown = 10;

/** A value from the wire as a value span: one line, at most `limit` characters, without marks of its own. */
export function richValue(value: unknown, limit = 80): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text
    .trimStart()
    .slice(0, limit * readPerShown)
    .replaceAll('`', "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return '`""`';
  return `\`${cut(line, limit)}\``;
}

/** A name from the wire inside a sentence: plain, one line, unable to form a mark or to turn the sentence around. */
export function richName(name: string, limit = 80): string {
  const line = name
    .trimStart()
    .slice(0, limit * readPerShown)
    .replace(/\s+/g, ' ')
    .replace(/\*{2,}/g, '*')
    .replaceAll('`', "'")
    .replaceAll('](', '] (');
  return bidiIsolate(cut(line.trim(), limit));
}

function cut(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}

function parseParagraph(text: string): Paragraph {
  const spans: Paragraph = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > end) spans.push({ kind: 'text', text: text.slice(end, match.index) });
    spans.push(spanOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}

function spanOf([whole, label, value, linkText, url]: RegExpExecArray): RichTextSpan {
  if (label !== undefined) return { kind: 'label', text: label };
  if (value !== undefined) return { kind: 'value', text: value };
  if (linkText !== undefined && url !== undefined) return { kind: 'link', text: linkText, url };
  return { kind: 'text', text: whole };
}
