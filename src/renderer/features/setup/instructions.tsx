import { RichText } from '../../components/rich-text';

/** What to do, step by step. */
export function Instructions({ instructions }: { instructions: string[] }) {
  return (
    <ol className="instructions">
      {instructions.map((instruction) => (
        <li key={instruction}>
          <RichText text={instruction} />
        </li>
      ))}
    </ol>
  );
}
