import type { TracedPerson } from '../../../shared/features/laboratory';
import { TraceLine } from './trace-line';
import { traceLines, valueText } from './trace-lines';
import './trace-list.css';

interface TraceListProps {
  traced: TracedPerson & { expression: string };
  tried: Readonly<Record<string, string>>;
  /** Undefined takes the person's own value again. */
  onTry(attribute: string, value: string | undefined): void;
}

/** More steps make nothing clearer. */
const mostLines = 12;

/** How one person's value comes about: what is asked, each step that was taken, and what is sent. */
export function TraceList({ traced, tried, onTry }: TraceListProps) {
  const { attributes, trace, expression, value, problem } = traced;
  const lines = trace === null ? [] : traceLines(expression, trace);
  return (
    <ol className="trace-list">
      {attributes.map((attribute) => (
        <AttributeLine key={attribute.name} {...{ attribute, onTry }} text={tried[attribute.name]} />
      ))}
      {lines.slice(-mostLines).map(({ label, value: given, evaluated, note }, index) => (
        <TraceLine
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          key={index}
          part={label}
          note={note ?? (evaluated ? 'gives' : 'not needed')}
          value={evaluated ? valueText(given) : null}
          isIdle={!evaluated}
        />
      ))}
      <TraceLine
        part="Is sent"
        isWords
        note={problem?.sentence ?? trace?.note ?? ''}
        value={problem === null ? valueText(value) : null}
        isEnd
      />
    </ol>
  );
}

interface AttributeLineProps {
  attribute: TracedPerson['attributes'][number];
  /** What is tried in place of it. */
  text: string | undefined;
  onTry: TraceListProps['onTry'];
}

function AttributeLine({ attribute: { name, value, told }, text, onTry }: AttributeLineProps) {
  const own = valueText(value) ?? '';
  return (
    <TraceLine
      part={name}
      note={text === undefined ? stateOf(value, told) : <Tried onBack={() => onTry(name, undefined)} />}
      value={own}
      field={
        <input
          aria-label={`Value of ${name} to try`}
          data-tried={text !== undefined || undefined}
          placeholder="empty"
          spellCheck={false}
          value={text ?? own}
          onChange={({ currentTarget }) => onTry(name, currentTarget.value)}
        />
      }
    />
  );
}

function Tried({ onBack }: { onBack(): void }) {
  return (
    <>
      tried with
      <button type="button" className="link-button" onClick={onBack}>
        Take back
      </button>
    </>
  );
}

function stateOf(value: unknown, told: boolean): string {
  if (!told) return 'nothing tells it here; counts as empty';
  return value === null ? 'is empty' : 'is';
}
