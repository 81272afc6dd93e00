import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { useNow } from '../../state/use-now';
import { valueWords } from './trial-words';
import type { Trial } from './use-trial';

/** What the row gives for the person, as large as an answer. */
export function TriedValue({ trial: { person, error } }: { trial: Trial }) {
  const now = useNow();
  if (error !== null) return <p role="alert">{error}</p>;
  if (person === null) return <p className="bench-result">Worked out…</p>;
  const { shape, value, words } = valueWords(person, now);
  return (
    <output className="bench-result">
      <Mark shape={shape} />
      {value !== null && <b>{value}</b>}
      <span>
        <RichText text={words} inline />
      </span>
    </output>
  );
}
