import type { OpenedCause } from '../../../shared/features/findings';
import { RichText } from '../../components/rich-text';

/** What may be behind it where traffic can't tell, and the one look or file that does. */
export function UndecidedSection({ cause: { undecided } }: { cause: OpenedCause }) {
  if (undecided === null) return null;
  const { causes, look } = undecided;
  return (
    <section className="fix undecided">
      <h4>What the requests can’t tell</h4>
      <ul>
        {causes.map((one) => (
          <li key={one}>
            <RichText text={one} inline />
          </li>
        ))}
      </ul>
      <p>
        <b>What tells</b> <RichText text={look} inline />
      </p>
    </section>
  );
}
