import { Link } from 'wouter';
import type { TargetCounts } from '../../../../shared/features/platform';
import { Mark, type MarkShape } from '../../../components/mark';
import { useThrottledLive } from '../../../state/throttled-live';
import { type Consequence, type TargetFilter, withColumnFilter } from './target-filter';

interface ArrivalFiltersProps {
  filter: TargetFilter;
  onFilter(filter: TargetFilter): void;
}

interface ArrivalFilter {
  consequence: Consequence;
  countOf(counts: TargetCounts): number;
  shape: MarkShape;
  words(people: number): string;
}

const arrivals: readonly ArrivalFilter[] = [
  {
    consequence: 'will not arrive',
    shape: 'will not arrive',
    countOf: ({ notArriving }) => notArriving,
    words: () => 'will not arrive',
  },
  {
    consequence: 'value is wrong',
    shape: 'value is wrong',
    countOf: ({ arrivingWrong }) => arrivingWrong,
    words: (people) => (people === 1 ? 'arrives wrong' : 'arrive wrong'),
  },
  {
    consequence: 'failed',
    shape: 'look',
    countOf: ({ failed }) => failed,
    words: () => 'cannot be worked out',
  },
];

/**
 * Who will not arrive or arrives wrong: with those who were refused, who have no row, the number at Findings. Pressed, only they
 * are shown. So are those who are deleted.
 */
export function ArrivalFilters({ filter, onFilter }: ArrivalFiltersProps) {
  const counts = useThrottledLive((live) => live.platform);
  const { consequence: present, ...others } = filter;
  const isDeleted = filter.status === 'deleted';
  const deleted = counts?.deleted ?? 0;
  return (
    <fieldset className="arrival-filters">
      <legend className="visually-hidden">Whom to show</legend>
      {arrivals.map(({ consequence, shape, countOf, words }) => {
        const count = counts ? countOf(counts) : 0;
        const isPressed = present === consequence;
        if (count === 0 && !isPressed) return null;
        return (
          <button
            key={consequence}
            type="button"
            className="findings-toggle"
            data-severity={shape}
            aria-pressed={isPressed}
            onClick={() => onFilter(isPressed ? others : { ...others, consequence })}
          >
            <Mark shape={shape} />
            {count.toLocaleString('en-US')} {words(count)}
          </button>
        );
      })}
      {counts && counts.refused > 0 && (
        <Link
          href="/findings"
          className="findings-toggle target-refused"
          title="They never came: Findings says why"
        >
          {counts.refused.toLocaleString('en-US')} refused
        </Link>
      )}
      {(deleted > 0 || isDeleted) && (
        <button
          type="button"
          className="findings-toggle"
          aria-pressed={isDeleted}
          onClick={() => onFilter(withColumnFilter(others, 'status', isDeleted ? undefined : 'deleted'))}
        >
          {deleted.toLocaleString('en-US')} deleted
        </button>
      )}
    </fieldset>
  );
}
