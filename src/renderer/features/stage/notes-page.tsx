/** For the speaker alone: what to say, what comes next, and the time. */
import { Link } from 'wouter';
import type { Demo } from '../../../shared/demo/demo-state';
import { Button } from '../../components/button';
import { useLive } from '../../state/live-store';
import { useNow } from '../../state/use-now';
import { ResetByKey } from '../baseline/reset-by-key';
import { back, control } from '../demo/control-demo';
import { nextWords } from '../demo/demo-words';
import { demoPath } from '../demo/paths';
import { clockText, sinceText } from './clock-text';
import type { StageAct } from './presenter-key';
import { tellStage } from './stage-channel';
import { TenantNotes } from './tenant-notes';
import { useIsReal } from './use-awaited';
import { useStageKeys } from './use-stage-keys';
import './notes-page.css';

export function NotesPage() {
  const demo = useLive((live) => live.demo ?? null);
  const shown = useLive((live) => live.settingId);
  const isReal = useIsReal();
  const lost = useLive((live) => live.connection === 'lost');
  return (
    <div className="notes">
      {lost && (
        <p className="notes-lost" role="alert">
          Connection lost. What stands here and on the stage may be out of date.
        </p>
      )}
      <NotesOf {...{ demo, isTold: demo?.settingId === shown, isReal }} />
      <ResetByKey />
    </div>
  );
}

interface NotesOfProps {
  demo: Demo | null;
  /** Into the connection that is shown. */
  isTold: boolean;
  isReal: boolean;
}

function NotesOf({ demo, isTold, isReal }: NotesOfProps) {
  useStageKeys((what: StageAct) => {
    if (what === 'notes') return;
    if (demo === null || !isTold || (what !== 'next' && what !== 'back')) tellStage(what);
    else if (what === 'next') control('demo.next');
    else back(demo);
  });
  if (demo !== null && (isTold || !isReal)) return <Notes demo={demo} />;
  return isReal ? <TenantNotes /> : <NoDemo />;
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
