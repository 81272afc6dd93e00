import { ArrowRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { identityProviders } from '../../../shared/idp';
import { nameWithinText } from '../../../shared/idp/name-within-text';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { demoPath } from '../demo/paths';
import { mistakePath } from '../imports/paths';
import { findingsPath } from '../rehearsal/paths';
import { isUnderWay } from '../rehearsal/simulation-words';
import { DrawnConnection, DrawnMistake, DrawnMove } from './door-drawings';
import { connectPath } from './paths';
import './doors.css';

const providers = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The three things people come for. */
export function Doors() {
  return (
    <div className="doors">
      <ConnectDoor />
      <DemoDoor />
      <MistakeDoor />
    </div>
  );
}

function ConnectDoor() {
  return (
    <Link href={connectPath} className="door door-first">
      <DrawnConnection />
      <DoorWords title="Connect a provider" foot="About 20 minutes">
        Follow the steps for {providers.format(identityProviders.map(nameWithinText))}. Each one ticks itself
        when its request arrives.
      </DoorWords>
    </Link>
  );
}

/** It needs neither a name nor a token. One that runs is gone to, not begun again. */
function DemoDoor() {
  const running = useLive((live) => (isUnderWay(live.simulation) ? live.simulation?.settingId : undefined));
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const enter = () => {
    if (running === undefined) return navigate(demoPath);
    setBusy(true);
    selectSetting(running)
      .then(() => navigate('/live'), showFailure('The demo is not shown'))
      .finally(() => setBusy(false));
  };
  return (
    <button type="button" className="door" aria-busy={busy || undefined} onClick={busy ? undefined : enter}>
      <DrawnMove />
      <DoorWords
        title="Show a demo"
        foot={running === undefined ? 'Two clicks: no name, no token, no tenant' : 'It runs now: go to it'}
      >
        A made-up company: someone joins, someone moves, someone leaves.
      </DoorWords>
    </button>
  );
}

/** What has arrived on the connection used last; before anything has, whatever is at hand. Each leads to the other. */
function MistakeDoor() {
  const hasArrived = useLive((live) => live.settingId !== null && live.counts.requests > 0);
  return (
    <Link href={hasArrived ? findingsPath : mistakePath} className="door">
      <DrawnMistake />
      <DoorWords title="Find a mistake" foot="From live traffic, a pasted request or an exported mapping">
        See what was sent, what the platform makes of it, and the fix to paste into the provider’s console.
      </DoorWords>
    </Link>
  );
}

interface DoorWordsProps {
  title: string;
  /** What it takes. */
  foot: string;
  children: ReactNode;
}

function DoorWords({ title, foot, children }: DoorWordsProps) {
  return (
    <>
      <span className="door-title">
        {title}
        <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <span className="door-text">{children}</span>
      <span className="door-foot">{foot}</span>
    </>
  );
}
