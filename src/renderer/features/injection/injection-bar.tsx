import { TriangleAlert } from 'lucide-react';
import { Button } from '../../components/button';
import { useLive } from '../../state/live-store';
import { useNow } from '../../state/use-now';
import { endInjection } from './end-injection';
import { timeLeft } from './time-left';
import '../../components/bar.css';
import './injection-bar.css';

/** While requests fail on purpose: what is done to them, how long yet, and the way to end it. On every page. */
export function InjectionBar() {
  const injection = useLive((live) => live.injection) ?? null;
  const other = useLive(({ settingId, settings }) =>
    injection === null || injection.settingId === settingId
      ? undefined
      : settings.find(({ id }) => id === injection.settingId)?.name,
  );
  if (injection === null) return null;
  return (
    <section className="bar injection-bar" aria-label="Failure on purpose">
      <TriangleAlert size={20} aria-hidden />
      <p role="status">
        <b>{injection.title}</b> <span>on purpose: {injection.words}</span>
        {other !== undefined && <span> In {other}.</span>}
      </p>
      <TimeLeft injection={injection} />
      <Button onClick={endInjection}>End now</Button>
    </section>
  );
}

function TimeLeft({ injection }: { injection: { startedAt: string; endsAt: string } }) {
  const { share, clock } = timeLeft(injection, useNow());
  return (
    <span className="injection-left" role="timer" aria-label="Time left">
      <progress value={share} max={1} aria-hidden />
      {clock}
    </span>
  );
}
