import { X } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { Rehearsal } from '../../../shared/simulation';
import { IconButton } from '../../components/icon-button';
import { State } from '../../components/state';
import { useLive } from '../../state/live-store';
import { ResetButton } from '../baseline/reset-button';
import { resultPath } from './paths';
import { outcomeTitle } from './result-words';
import { useSeenResult } from './seen-result';
import '../../components/bar.css';
import './rehearsal-bar.css';

/** On Live of what was played into, until its result was seen: nobody is carried off from what they look at. */
export function RehearsalOver({ rehearsal }: { rehearsal: Rehearsal }) {
  const [location] = useLocation();
  const isShown = useLive((live) => live.settingId === rehearsal.settingId);
  const isDemo = useLive((live) => live.demo?.settingId === rehearsal.settingId);
  const [seen, markSeen] = useSeenResult();
  if (!isShown || seen === rehearsal.startedAt || location !== '/live') return null;
  return (
    <section className="bar rehearsal-over" aria-label="End of the rehearsal">
      <State shape={rehearsal.state === 'failed' ? 'look' : 'seen'}>{overTitle(rehearsal, isDemo)}</State>
      <p>{outcomeTitle(rehearsal.outcome)}</p>
      <Link href={resultPath} className="button button-primary button-normal">
        Show the result
      </Link>
      <ResetButton />
      <IconButton label="Dismiss" icon={X} onClick={() => markSeen(rehearsal.startedAt)} />
    </section>
  );
}

function overTitle({ state }: Rehearsal, isDemo: boolean): string {
  const what = isDemo ? 'The demo' : 'The rehearsal';
  if (state === 'failed') return `${what} broke off`;
  return state === 'stopped' ? `${what} was stopped` : `${what} is over`;
}
