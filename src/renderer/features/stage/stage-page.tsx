/** The stage: what happens, for the last row of the room. No ids, verbs, times or counts of requests. */
import { Check } from 'lucide-react';
import type { Demo, Evidence } from '../../../shared/demo/demo-state';
import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { ResetByKey } from '../baseline/reset-by-key';
import { BlackScreen } from './black-screen';
import { ChapterStrip, MistakeSteps } from './chapter-strip';
import { LatestRequest } from './latest-request';
import { NobodyYet } from './nobody-yet';
import { mistakeRows, rowsOf } from './rows';
import type { Scene } from './scene';
import { StageControls } from './stage-controls';
import { StageGroups } from './stage-groups';
import { StagePeople } from './stage-people';
import { TenantStrip } from './tenant-strip';
import { TheFix, Why } from './the-fix';
import { useIsReal } from './use-awaited';
import { useAwakeScreen } from './use-awake-screen';
import { useChanged } from './use-changed';
import { usePresenter } from './use-presenter';
import { useScene, useShownDemo } from './use-scene';
import './stage-page.css';
import './chapter-strip.css';
import './tenant-strip.css';
import './stage-people.css';
import './stage-groups.css';
import './the-fix.css';
import './stage-controls.css';
import './stage-small.css';

export function StagePage() {
  const demo = useShownDemo();
  const scene = useScene(demo);
  const isReal = useIsReal();
  const isEmpty = useThrottledLive((live) => live.counts.users === 0);
  const { act, asked, isBlack, screen } = usePresenter(demo);
  useAwakeScreen();
  const evidence = demo?.chapters[demo.chapter]?.evidence ?? null;
  return (
    <div className="stage">
      {demo !== null && <ChapterStrip demo={demo} />}
      {demo === null && isReal && !isEmpty && <TenantStrip />}
      <Caption scene={scene} />
      {demo !== null && evidence !== null && <MistakeSteps demo={demo} />}
      <Panes {...{ scene, demo, evidence }} isAwaited={demo === null && isReal && isEmpty} />
      {asked && <LatestRequest onClose={() => act('request')} />}
      <StageControls {...{ demo, act, screen }} />
      {isBlack && <BlackScreen onEnd={() => act('black')} />}
      <ResetByKey />
    </div>
  );
}

function Caption({ scene: { caption, says, isFirst } }: { scene: Scene }) {
  return (
    <div className="stage-caption" data-first={isFirst} aria-live="polite">
      <h1>
        {isFirst && <Check aria-hidden strokeWidth={3.5} />}
        {caption}
      </h1>
      <p>{says}</p>
    </div>
  );
}

interface PanesProps {
  scene: Scene;
  demo: Demo | null;
  evidence: Evidence | null;
  /** Nobody has come from a real tenant. */
  isAwaited: boolean;
}

function Panes({ scene, demo, evidence, isAwaited }: PanesProps) {
  const users = useThrottledLive((live) => live.users);
  const total = useThrottledLive((live) => live.counts.users);
  const sandboxIdp = useLive(({ settings, settingId }) => {
    const setting = settings.find(({ id }) => id === settingId);
    return setting?.sandbox === true ? setting.idp : null;
  });
  const changed = useChanged(scene.key, users);
  const step = demo?.beat ?? 0;
  const rows =
    evidence === null ? rowsOf(scene, users, changed) : mistakeRows(evidence, step, scene, users, changed);
  return (
    <div className={`stage-panes ${evidence === null ? '' : 'stage-panes-mistake'}`}>
      <StagePeople total={total} rows={rows} />
      {evidence !== null && step === 1 && <Why evidence={evidence} />}
      {evidence !== null && step === 2 && <TheFix {...{ evidence, rows }} />}
      {isAwaited && <NobodyYet />}
      {!isAwaited && (evidence === null || step === 0 || step > 2) && (
        <StageGroups about={scene.about} idp={sandboxIdp} isLow={evidence !== null} />
      )}
    </div>
  );
}
