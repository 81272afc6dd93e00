import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Counts } from '../../../shared/features/directory';
import { Counter } from '../../components/counter';
import { Mark } from '../../components/mark';
import { useThrottledLive } from '../../state/throttled-live';
import './figures.css';

/** How much there is, and who goes wrong of it. The latter comes first: what appears there moves nothing else. */
export function Figures({ counts }: { counts: Counts }) {
  const { users, groups, requests } = counts;
  const inactive = users - counts.activeUsers;
  return (
    <p className="live-figures">
      <Affected severity="will not arrive" words="will not arrive" />
      <Affected
        severity="value is wrong"
        words={(people) => (people === 1 ? 'arrives wrong' : 'arrive wrong')}
      />
      <span className="live-figure" title={inactive > 0 ? `${inactive} inactive` : undefined}>
        <Figure count={users} atMost={999} /> {users === 1 ? 'person' : 'people'}
      </span>
      <span className="live-figure">
        <Figure count={groups} atMost={99} /> {groups === 1 ? 'group' : 'groups'}
      </span>
      <span className="live-figure">
        <Figure count={requests} atMost={9_999} /> {requests === 1 ? 'request' : 'requests'}
      </span>
    </p>
  );
}

function Figure(props: { count: number; atMost: number }) {
  return (
    <b>
      <Counter {...props} />
    </b>
  );
}

const counters = { 'will not arrive': 'willNotArrive', 'value is wrong': 'arriveWrong' } as const;

interface AffectedProps {
  severity: keyof typeof counters;
  words: ReactNode | ((people: number) => ReactNode);
}

/** People by the worst of each, who was refused included: whoever is counted here has a cause and a fix among the findings. */
function Affected({ severity, words }: AffectedProps) {
  const people = useThrottledLive((live) => live.findings?.[counters[severity]] ?? 0);
  if (people === 0) return null;
  return (
    <Link href="/findings" className="live-figure live-figure-bad">
      <Mark shape={severity} />
      <b>{people.toLocaleString('en-US')}</b> {typeof words === 'function' ? words(people) : words}
    </Link>
  );
}
