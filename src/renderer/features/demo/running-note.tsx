import { useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { Demo } from '../../../shared/demo/demo-state';
import { Button } from '../../components/button';
import { Tag } from '../../components/tag';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { stagePath } from '../stage/paths';
import { isTold } from './demo-words';
import './running-note.css';

/** Whoever comes to the door while a demo is told is led back to it, and knows what another one would end. */
export function RunningNote() {
  const demo = useLive((live) => live.demo ?? null);
  if (demo === null || !isTold(demo)) return null;
  return <Running demo={demo} />;
}

function Running({ demo: { settingId, company, chapter, chapters } }: { demo: Demo }) {
  const [, navigate] = useLocation();
  const back = () =>
    void selectSetting(settingId).then(() => navigate(stagePath), showFailure('The stage did not open'));
  return (
    <section className="card running-note" aria-label="Told at present">
      <Tag tone="accent">simulated</Tag>
      <p>
        <b>{bidiIsolate(company.name)}</b> is told at present: chapter {chapter + 1} of {chapters.length},{' '}
        {chapters[chapter]?.title}. Starting another demo ends it.
      </p>
      <Button onClick={back}>Back to the stage</Button>
    </section>
  );
}
