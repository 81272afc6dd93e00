import { Link } from 'wouter';
import type { Origin } from '../../../../shared/features/platform';
import { plainTextOf } from '../../../../shared/rich-text';
import { exactTime } from '../../../components/time-words';
import { useNow } from '../../../state/use-now';
import { shortTime } from '../short-time';

interface SetByProps {
  origin: Origin;
  /** Without a link: within a row that can be pressed itself. */
  isPlain?: boolean;
}

/** Which request set a value: it leads there as long as the journal holds it. */
export function SetBy({ origin: { setBy, whyNotKnown }, isPlain = false }: SetByProps) {
  const now = useNow();
  if (setBy === null) {
    if (whyNotKnown === null) return null;
    const why = plainTextOf(whyNotKnown);
    return (
      <span className="target-source" title={why}>
        before what is stored
      </span>
    );
  }
  const { sequence, method, at } = setBy;
  const words = `${method}, ${shortTime(at, now)}`;
  if (isPlain || sequence === null) {
    const gone = sequence === null ? '. The journal does not hold this request any more.' : '';
    return (
      <span className="target-source" title={`${exactTime(at)}${gone}`}>
        {words}
      </span>
    );
  }
  return (
    <Link href={`/requests/${sequence}`} className="target-source" title={exactTime(at)}>
      {words}
    </Link>
  );
}
