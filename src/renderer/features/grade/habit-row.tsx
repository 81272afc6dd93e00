import { Link } from 'wouter';
import type { Habit } from '../../../shared/features/grade';
import { RichText } from '../../components/rich-text';
import { Tag } from '../../components/tag';

/** One thing that it does, how often, and what in the console changes it. */
export function HabitRow({ habit }: { habit: Habit }) {
  const { title, level, counted, explanation, remedy, source, latest } = habit;
  return (
    <li className="habit">
      <h2>{title}</h2>
      <p className="habit-counted">
        <Tag tone={level === 'MUST' ? 'warn' : 'neutral'}>{level}</Tag> {counted}
      </p>
      <p className="muted">
        <RichText text={explanation} inline />
      </p>
      <p>
        {remedy === null ? (
          <span className="muted">No switch of the console is known that changes it.</span>
        ) : (
          <RichText text={remedy} inline />
        )}
      </p>
      <p className="habit-foot small muted">
        {source}
        {latest !== null && <Link href={`/requests/${latest}`}>Latest request</Link>}
      </p>
    </li>
  );
}
