import { Fragment } from 'react';
import { type Paragraph, parseRichText, type RichTextSpan } from '../../shared/rich-text';
import { ExternalLink } from './external-link';
import './rich-text.css';

/**
 * Rich text (see guide.ts) as text nodes: labels of other products stand out, values are monospaced, links open outside.
 * `inline` leaves the paragraphs out, for a place that is a line of text itself.
 */
export function RichText({ text, inline = false }: { text: string; inline?: boolean }) {
  const paragraphs = parseRichText(text);
  if (inline) return <Spans paragraph={paragraphs.flat()} />;
  return (
    <div className="rich-text">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text never move
        <p key={index}>
          <Spans paragraph={paragraph} />
        </p>
      ))}
    </div>
  );
}

function Spans({ paragraph }: { paragraph: Paragraph }) {
  return paragraph.map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans of a text never move
    <Fragment key={index}>
      <Span span={span} />
    </Fragment>
  ));
}

function Span({ span }: { span: RichTextSpan }) {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'label':
      return <b className="rich-label">{span.text}</b>;
    case 'value':
      return <code className="rich-value">{span.text}</code>;
    case 'link':
      return <ExternalLink href={span.url}>{span.text}</ExternalLink>;
  }
}
