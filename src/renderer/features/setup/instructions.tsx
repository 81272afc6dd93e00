import { RichText } from '../../components/rich-text';

/** What to do, click by click. */
export function Instructions({ instructions }: { instructions: string[] }) {
  return (
    <ol className="instructions">
      {instructions.map((instruction) => (
        <li key={instruction}>
          <RichText text={instruction} inline />
        </li>
      ))}
    </ol>
  );
}
