import { useEffect, useRef, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { Guide, GuideProgress } from '../../../shared/guide';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { announce } from '../../components/announcer';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { EvidenceColumn } from './evidence-column';
import { Finished } from './finished';
import { StepDocument } from './step-document';
import {
  allSteps,
  countedSteps,
  firstOpenStep,
  isOnlyRehearsed,
  mayAdvance,
  newlyDone,
  progressOf,
} from './steps';
import { StepsColumn } from './steps-column';

/** Steps, the step, its evidence: three columns that fold into two and one. */
export function GuidePage({ setting }: { setting: ScimSetting }) {
  const { guide } = identityProviderOf(setting.idp);
  const live = useLive((state) => state.guide);
  const progress = live?.settingId === setting.id ? live : null;
  const { shown, choose, setBusy } = useShownStep(guide, progress);
  const steps = allSteps(guide);
  const step = steps.find(({ id }) => id === shown) ?? steps[0];
  if (step === undefined) return null;
  const next = steps[steps.indexOf(step) + 1];
  const isFinished = progress !== null && firstOpenStep(guide, progress) === null;
  const isAtAnEnd = step === steps[0] || step === countedSteps(guide).at(-1);

  return (
    <div className="set-up">
      <StepsColumn guide={guide} progress={progress} shown={step.id} onChoose={choose} />
      <StepDocument
        key={step.id}
        step={step}
        setting={setting}
        progress={progressOf(progress, step.id)}
        before={
          <>
            {isFinished && isAtAnEnd && (
              <Finished guide={guide} isRehearsed={isOnlyRehearsed(guide, progress)} />
            )}
            {step === steps[0] && !isFinished && <Prerequisites guide={guide} />}
          </>
        }
        onOpen={setBusy}
        onNext={next === undefined ? null : () => choose(next.id)}
      />
      <EvidenceColumn
        step={step}
        setting={setting}
        progress={progressOf(progress, step.id)}
        guide={progress}
      />
    </div>
  );
}

function Prerequisites({ guide }: { guide: Guide }) {
  return (
    <details className="prerequisites">
      <summary>Before you start</summary>
      <ul>
        {guide.prerequisites.map((prerequisite) => (
          <li key={prerequisite}>
            <RichText text={prerequisite} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The step in the address, else the first open one; goes on by itself when evidence confirms the step that is shown. */
function useShownStep(guide: Guide, progress: GuideProgress | null) {
  const [, navigate] = useLocation();
  const [, parameters] = useRoute('/setup/:stepId?');
  const [isBusy, setBusy] = useState(false);
  const chosenAt = useRef(0);
  const before = useRef(progress);
  const inAddress = parameters?.stepId;
  const shown = inAddress ?? firstOpenStep(guide, progress)?.id ?? allSteps(guide)[0]?.id ?? '';

  // The address says which step is shown, so that evidence for it does not carry a reader off who is busy.
  useEffect(() => {
    if (inAddress === undefined && progress !== null) navigate(`/setup/${shown}`, { replace: true });
  }, [inAddress, progress, shown, navigate]);

  const choose = (stepId: string) => {
    chosenAt.current = Date.now();
    setBusy(false);
    navigate(`/setup/${stepId}`);
  };

  useEffect(() => {
    const confirmed = newlyDone(before.current, progress);
    before.current = progress;
    if (confirmed.length === 0) return;
    announce(
      confirmedText(
        guide,
        confirmed.map(({ stepId }) => stepId),
      ),
    );
    const reader = { shown, chosenAt: chosenAt.current, now: Date.now(), isBusy: isBusy || isTyping() };
    const goesOn = confirmed.some(({ stepId }) => mayAdvance({ ...reader, confirmed: stepId }));
    const next = firstOpenStep(guide, progress);
    if (goesOn && next !== null) navigate(`/setup/${next.id}`, { replace: true });
  }, [guide, progress, shown, isBusy, navigate]);

  return { shown, choose, setBusy };
}

function confirmedText(guide: Guide, stepIds: string[]): string {
  const titles = allSteps(guide).filter(({ id }) => stepIds.includes(id));
  return `Done: ${titles.map(({ title }) => title).join(', ')}`;
}

function isTyping(): boolean {
  return (
    document.activeElement instanceof HTMLInputElement ||
    document.activeElement instanceof HTMLTextAreaElement
  );
}
