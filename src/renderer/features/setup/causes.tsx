import type { Cause } from '../../../shared/guide';
import { RichText } from '../../components/rich-text';
import './causes.css';

/** Why nothing comes, the likeliest first and open where the facts point to it. */
export function Causes({ causes }: { causes: Cause[] }) {
  return (
    <ol className="causes">
      {causes.map(({ id, title, remedy }, index) => (
        <li key={id}>
          <details open={index === 0}>
            <summary>
              <RichText text={title} inline />
            </summary>
            <p>
              <RichText text={remedy} inline />
            </p>
          </details>
        </li>
      ))}
    </ol>
  );
}
