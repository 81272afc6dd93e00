import type { Problem } from '../../../shared/replay/edited-message';
import { Mark } from '../../components/mark';

/** What was noticed before anything is sent. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <ul className="replay-problems" aria-live="polite" aria-label="Noticed before sending">
      {problems.map(({ where, text }) => (
        <li key={`${where} ${text}`}>
          <Mark shape="look" label="Look" />
          {text}
        </li>
      ))}
    </ul>
  );
}
