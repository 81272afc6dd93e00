/** The stage: what happens, for the last row of the room. No ids, verbs, times or counts of requests. */
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Demo, Evidence } from '../../../shared/demo/demo-state';
import { useThrottledLive } from '../../state/throttled-live';
import { back, control } from '../demo/control-demo';
import { ChapterStrip, MistakeSteps } from './chapter-strip';
import { LatestRequest } from './latest-request';
import type { StageAct } from './presenter-key';
import { mistakeRows, rowsOf } from './rows';
import type { Scene } from './scene';
import { StageControls } from './stage-controls';
import { StageGroups } from './stage-groups';
import { StagePeople } from './stage-people';
import { TheFix, Why } from './the-fix';
import { useAwakeScreen } from './use-awake-screen';
import { useChanged } from './use-changed';
import { useFullScreen } from './use-full-screen';
import { useScene, useShownDemo } from './use-scene';
import { useStageKeys } from './use-stage-keys';
import './stage-page.css';
import './chapter-strip.css';
import './stage-people.css';
import './stage-groups.css';
import './the-fix.css';
import './stage-controls.css';
import './stage-small.css';

export function StagePage() {
  const demo = useShownDemo();
  const scene = useScene(demo);
  const [asked, setAsked] = useState(false);
  const [, navigate] = useLocation();
  const end = useCallback(() => navigate('/live'), [navigate]);
  const fullScreen = useFullScreen(end);
  useAwakeScreen();
  const act = useCallback(
    (what: StageAct) => {
      if (what === 'request') setAsked((before) => !before);
      else if (what === 'end') asked ? setAsked(false) : end();
      else if (demo !== null) tell(what, demo);
    },
    [asked, demo, end],
  );
  useStageKeys(act);
  const evidence = demo?.chapters[demo.chapter]?.evidence ?? null;
  return (
    <div className="stage">
      {demo !== null && <ChapterStrip demo={demo} />}
      <div className="stage-caption" aria-live="polite">
        <h1>{scene.caption}</h1>
        <p>{scene.says}</p>
      </div>
      {demo !== null && evidence !== null && <MistakeSteps demo={demo} />}
      <Panes {...{ scene, demo, evidence }} />
      {asked && <LatestRequest onClose={() => setAsked(false)} />}
      <StageControls {...{ demo, act, fullScreen }} />
    </div>
  );
}

/** The button that was pressed last lets go, so that the controls are away while somebody talks. */
function tell(what: 'next' | 'back', demo: Demo): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (what === 'next') control('demo.next');
  else back(demo);
}

interface PanesProps {
  scene: Scene;
  demo: Demo | null;
  evidence: Evidence | null;
}

function Panes({ scene, demo, evidence }: PanesProps) {
  const users = useThrottledLive((live) => live.users);
  const total = useThrottledLive((live) => live.counts.users);
  const changed = useChanged(scene.key, users);
  const step = demo?.beat ?? 0;
  const rows =
    evidence === null ? rowsOf(scene, users, changed) : mistakeRows(evidence, step, scene, users, changed);
  return (
    <div className={`stage-panes ${evidence === null ? '' : 'stage-panes-mistake'}`}>
      <StagePeople total={total} rows={rows} />
      {evidence !== null && step === 1 && <Why evidence={evidence} />}
      {evidence !== null && step === 2 && <TheFix {...{ evidence, rows }} />}
      {(evidence === null || step === 0 || step > 2) && (
        <StageGroups about={scene.about} idp={demo?.idp ?? null} />
      )}
    </div>
  );
}
