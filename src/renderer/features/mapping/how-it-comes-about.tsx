import type { TriedPerson } from '../../../shared/features/mapping';
import type { Trial } from './use-trial';

interface HowProps {
  trial: Trial;
  target: string;
  tried: Readonly<Record<string, string>>;
  onTry(name: string, value: string): void;
}

/** The trace of a row on one real person, from what the provider has to what the platform makes of it. */
export function HowItComesAbout({ trial: { person }, target, tried, onTry }: HowProps) {
  if (person === null) return <section className="mapping-how" aria-busy />;
  const { subject, inputs, lines, platform } = person;
  return (
    <section className="mapping-how">
      <h2>
        How it comes about
        {subject !== null && (
          <>
            , for <bdi>{subject.name}</bdi>
          </>
        )}
      </h2>
      {inputs.length + lines.length === 0 && <p className="mapping-quiet">It asks nothing of the person.</p>}
      <ol className="mapping-trace">
        {inputs.map((input) => (
          <Input key={input.name} {...{ input, tried, onTry }} isExpected={subject?.from === 'company'} />
        ))}
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a trace have no other name
          <li key={at}>
            <code title={line.part}>{line.part}</code>
            <span>{line.note ?? ''}</span>
            <Value text={line.value} />
          </li>
        ))}
        {platform !== null && (
          <li className="mapping-trace-end">
            <code>{target}</code>
            <span>on the platform</span>
            <Value text={platform.value} />
          </li>
        )}
      </ol>
    </section>
  );
}

interface InputProps extends Pick<HowProps, 'tried' | 'onTry'> {
  input: TriedPerson['inputs'][number];
  isExpected: boolean;
}

function Input({ input: { name, value, isKnown }, tried, onTry, isExpected }: InputProps) {
  if (isKnown) {
    return (
      <li>
        <code>{name}</code>
        <span>{isExpected ? 'is' : 'is, as it arrives'}</span>
        <Value text={value} empty="empty" />
      </li>
    );
  }
  return (
    <li>
      <code>{name}</code>
      <span>does not arrive; tried with</span>
      <input
        className="mapping-tried"
        aria-label={`Value to try for ${name}`}
        placeholder="empty"
        value={tried[name] ?? ''}
        onChange={(event) => onTry(name, event.currentTarget.value)}
      />
    </li>
  );
}

function Value({ text, empty = 'nothing' }: { text: string | null; empty?: string }) {
  if (text === null) return <em className="mapping-nil">{empty}</em>;
  return <b>{text}</b>;
}
