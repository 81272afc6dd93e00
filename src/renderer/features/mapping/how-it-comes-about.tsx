import type { TriedPerson } from '../../../shared/features/mapping';
import { TraceLine } from '../../components/expression-editor/trace-line';
import type { Trial } from './use-trial';
import '../../components/expression-editor/trace-list.css';

interface HowProps {
  trial: Trial;
  target: string;
  tried: Readonly<Record<string, string>>;
  onTry(name: string, value: string): void;
}

/** The trace of a row on one real person, from what the provider has to what the platform makes of it. */
export function HowItComesAbout({ trial: { person }, target, tried, onTry }: HowProps) {
  if (person === null) return <section className="bench-side" aria-busy />;
  const { subject, inputs, lines, platform } = person;
  return (
    <section className="bench-side">
      <h2>
        How it comes about
        {subject !== null && (
          <>
            , for <bdi>{subject.name}</bdi>
          </>
        )}
      </h2>
      {inputs.length + lines.length === 0 && <p className="small muted">It asks nothing of the person.</p>}
      <ol className="trace-list">
        {inputs.map((input) => (
          <Input key={input.name} {...{ input, tried, onTry }} isExpected={subject?.from === 'company'} />
        ))}
        {lines.map(({ part, note, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a trace have no other name
          <TraceLine key={at} part={part} note={note ?? ''} value={value} />
        ))}
        {platform !== null && <TraceLine part={target} note="on the platform" value={platform.value} isEnd />}
      </ol>
    </section>
  );
}

interface InputProps extends Pick<HowProps, 'tried' | 'onTry'> {
  input: TriedPerson['inputs'][number];
  isExpected: boolean;
}

function Input({ input: { name, value, isKnown }, tried, onTry, isExpected }: InputProps) {
  if (isKnown)
    return (
      <TraceLine part={name} note={isExpected ? 'is' : 'is, as it arrives'} value={value} empty="empty" />
    );
  return (
    <TraceLine
      part={name}
      note="does not arrive; tried with"
      value={null}
      field={
        <input
          aria-label={`Value to try for ${name}`}
          data-tried
          placeholder="empty"
          value={tried[name] ?? ''}
          onChange={(event) => onTry(name, event.currentTarget.value)}
        />
      }
    />
  );
}
