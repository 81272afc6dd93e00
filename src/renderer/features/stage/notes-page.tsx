/** For the speaker alone: what to say, what comes next, and the time. */
import { Link } from 'wouter';
import type { Demo } from '../../../shared/demo/demo-state';
import { Button } from '../../components/button';
import { useLive } from '../../state/live-store';
import { useNow } from '../../state/use-now';
import { back, control } from '../demo/control-demo';
import { nextWords } from '../demo/demo-words';
import { demoPath } from '../demo/paths';
import { clockText, sinceText } from './clock-text';
import type { StageAct } from './presenter-key';
import { useStageKeys } from './use-stage-keys';
import './notes-page.css';

export function NotesPage() {
  const demo = useLive((live) => live.demo ?? null);
  const lost = useLive((live) => live.connection === 'lost');
  return (
    <div className="notes">
      {lost && (
        <p className="notes-lost" role="alert">
          Connection lost. What stands here and on the stage may be out of date.
        </p>
      )}
      {demo === null ? <NoDemo /> : <Notes demo={demo} />}
    </div>
  );
}

function NoDemo() {
  return (
    <>
      <h1>Nothing is told</h1>
      <p>
        Notes belong to the chapters of a demo, and stand here as soon as one is started.{' '}
        <Link href={demoPath}>Choose one</Link>
      </p>
    </>
  );
}

function Notes({ demo }: { demo: Demo }) {
  const { title = '', notes = '', takes = null, beats = [] } = demo.chapters[demo.chapter] ?? {};
  const { caption = '', says = '' } = beats[demo.beat] ?? {};
  useStageKeys((what: StageAct) => {
    if (what === 'next') control('demo.next');
    else if (what === 'back') back(demo);
  });
  return (
    <>
      <Clock demo={demo} />
      <p className="notes-now">{title}</p>
      <h1>{caption}</h1>
      <p className="muted">{says}</p>
      <p className="notes-say">{notes}</p>
      {takes !== null && (
        <p>
          In a real tenant: <b>{takes}</b>
        </p>
      )}
      <section className="card notes-next" aria-label="Next">
        <h2>{demo.next?.chapter ?? demo.next?.label ?? 'Next'}</h2>
        <p>{demo.next?.caption ?? 'This is the last caption.'}</p>
        <Button onClick={() => back(demo)}>Back</Button>
        <Button kind="primary" onClick={() => control('demo.next')}>
          {nextWords(demo)}
        </Button>
      </section>
    </>
  );
}

function Clock({ demo: { startedAt, chapter, chapters } }: { demo: Demo }) {
  const now = useNow();
  return (
    <p className="notes-clock">
      <b>{clockText(now)}</b>
      <span>{sinceText(startedAt, now)}</span>
      <span>
        Chapter {chapter + 1} of {chapters.length}
      </span>
    </p>
  );
}
