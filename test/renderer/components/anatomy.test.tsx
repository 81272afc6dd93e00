import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Avatar } from '../../../src/renderer/components/avatar';
import { Card } from '../../../src/renderer/components/card';
import { Counter } from '../../../src/renderer/components/counter';
import { Fields } from '../../../src/renderer/components/field';
import { FieldValue } from '../../../src/renderer/components/field-value';
import { Mark, type MarkShape } from '../../../src/renderer/components/mark';
import { Page } from '../../../src/renderer/components/page';
import { PageHead } from '../../../src/renderer/components/page-head';
import { State } from '../../../src/renderer/components/state';
import { Wire } from '../../../src/renderer/components/wire';

const shapes: MarkShape[] = [
  'seen',
  'by hand',
  'waiting',
  'to do',
  'look',
  'will not arrive',
  'value is wrong',
  'only noted',
];

describe('the wire', () => {
  it('names both ends and says how it is', () => {
    const drawn = renderToStaticMarkup(<Wire from="Contoso ID" state="waiting" />);
    expect(drawn).toContain('aria-label="Contoso ID to SCIM Workbench: nothing seen yet"');
    expect(drawn).toContain('data-shape="waiting"');
  });

  it('has a tick once something was seen, and a triangle where there is trouble', () => {
    expect(renderToStaticMarkup(<Wire from="A" state="seen" />)).toContain('data-shape="seen"');
    expect(renderToStaticMarkup(<Wire from="A" state="trouble" />)).toContain('data-shape="look"');
  });

  it('has no names in a row of a list, but tells them to who can’t see it', () => {
    const drawn = renderToStaticMarkup(<Wire from="Contoso ID" state="seen" size="small" />);
    expect(drawn).toContain('aria-label="Contoso ID to SCIM Workbench: connected"');
    expect(drawn).not.toContain('>Contoso ID<');
  });
});

describe('a mark', () => {
  it.each(shapes)('is hidden from screen readers where its word stands beside it: %s', (shape) => {
    const drawn = renderToStaticMarkup(<State shape={shape}>Beside it</State>);
    expect(drawn).toContain('aria-hidden="true"');
    expect(drawn).toContain('Beside it');
  });

  it('has a name where it stands alone', () => {
    expect(renderToStaticMarkup(<Mark shape="seen" label="Seen" />)).toContain('aria-label="Seen"');
  });

  it('of a person who will not arrive is another shape than one of a wrong value', () => {
    const shapeOf = (shape: MarkShape) =>
      renderToStaticMarkup(<Mark shape={shape} />).replace(/data-shape="[^"]*"/, '');
    expect(shapeOf('will not arrive')).not.toBe(shapeOf('value is wrong'));
    expect(shapeOf('only noted')).not.toBe(shapeOf('value is wrong'));
  });
});

describe('a counter', () => {
  it('keeps room for the largest number that is likely', () => {
    expect(renderToStaticMarkup(<Counter count={7} atMost={20_000} />)).toContain('--digits:6');
    expect(renderToStaticMarkup(<Counter count={1_200_000} atMost={99} />)).toContain('1,200,000');
  });
});

describe('values to paste', () => {
  it('stand under the label of their field, numbered as in the sketch', () => {
    const drawn = renderToStaticMarkup(
      <Fields>
        <FieldValue label="Tenant URL" value="https://example.com/scim" number={2} />
      </Fields>,
    );
    expect(drawn).toContain('aria-label="Copy Tenant URL"');
    expect(drawn).toContain('<span class="field-number">2</span>');
  });
});

describe('a page', () => {
  it('has one title, a sentence and its actions', () => {
    const drawn = renderToStaticMarkup(
      <Page width="reading">
        <PageHead title="Findings" actions={<button type="button">Export</button>}>
          Nothing is wrong.
        </PageHead>
        <Card aria-label="Cause">A cause</Card>
      </Page>,
    );
    expect(drawn).toContain('<h1>Findings</h1>');
    expect(drawn).toContain('page-reading');
    expect(drawn).toContain('<section aria-label="Cause" class="card">');
  });
});

describe('an avatar', () => {
  it('has the initials, and is hidden from screen readers: the name stands beside it', () => {
    expect(renderToStaticMarkup(<Avatar name="Lena Ortiz" />)).toMatch(/aria-hidden="true">LO</);
  });
});
