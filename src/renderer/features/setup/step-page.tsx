import { type RefObject, useState } from 'react';
import type { Cause, GuideProgress, GuideStep, StepProgress } from '../../../shared/guide';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { ScimSetting } from '../../../shared/scim-setting';
import { copyByKey } from '../../components/copy-text';
import { RichText } from '../../components/rich-text';
import { useHeldTokens } from '../../state/held-tokens';
import { useLive } from '../../state/live-store';
import { noteTokenCopied } from '../../state/new-token';
import { ConsoleSketch } from './console-sketch';
import { FoldRow } from './fold';
import { Helps } from './helps';
import { ReachStep } from './reach-step';
import { RecentExchanges } from './recent-exchanges';
import { SeenMoment } from './seen-moment';
import { seenSoFar } from './seen-so-far';
import { SettingHere } from './setting-here';
import { StatusCard } from './status-card';
import { useStepKeys } from './step-keys';
import { StepValues } from './step-values';
import { isDone } from './steps';
import { tick } from './tick';
import { TroubleCard } from './trouble-card';
import { useValueText } from './use-value-text';

export interface StepPageProps {
  step: GuideStep;
  setting: ScimSetting;
  idp: IdentityProvider;
  progress: StepProgress;
  guide: GuideProgress | null;
  /** "Next: check the mappings". */
  nextLabel: string;
  title: RefObject<HTMLHeadingElement | null>;
  onNext(): void;
  /** To the neighbour in reading order. */
  onMove(by: 1 | -1): void;
}

/** One step: what to do, where to press, what to paste, and whether it worked. */
export function StepPage(props: StepPageProps) {
  const { step, setting, idp, progress, guide, nextLabel, onNext, title } = props;
  useKeys(props);
  if (progress.state === 'seen' && step.seen !== undefined) return <SeenStep {...props} words={step.seen} />;
  if (progress.trouble !== null) return <TroubledStep {...props} causes={guide?.causes ?? []} />;
  const Status = step.evidence.kind === 'address' ? ReachStep : StatusCard;
  const tickAndGoOn = () => void tick(setting.id, step.id, true).then(onNext);
  return (
    <>
      <Head step={step} title={title} />
      <Doing {...props} />
      <Status
        {...{ step, setting, idp, progress, guide, nextLabel, onNext }}
        onTick={tickAndGoOn}
        onUntick={() => void tick(setting.id, step.id, false)}
      />
      <Helps {...{ step, setting }} vendor={idp.shortName} />
    </>
  );
}

function Head({ step, title }: Pick<StepPageProps, 'step' | 'title'>) {
  return (
    <header className="step-head">
      <h1 id="step-title" ref={title} tabIndex={-1}>
        {step.title}
      </h1>
      <p className="step-lead">
        <RichText text={step.lead} inline />
      </p>
    </header>
  );
}

/** Where to press and what to paste. */
function Doing({
  step,
  setting,
  idp,
  progress,
}: Pick<StepPageProps, 'step' | 'setting' | 'idp' | 'progress'>) {
  return (
    <>
      {step.sketch !== undefined && (
        <ConsoleSketch sketch={step.sketch} vendor={idp.shortName} link={step.link} />
      )}
      {step.editsSetting && <SettingHere setting={setting} />}
      {step.warning !== undefined && (
        <div className="step-warning">
          <RichText text={step.warning} />
        </div>
      )}
      {step.values !== undefined && (
        <StepValues
          values={step.values}
          sketch={step.sketch}
          setting={setting}
          isPasted={isPastedIn(step)}
          isOpen={!isDone(progress)}
        />
      )}
    </>
  );
}

/** Where the page itself shows that it is done, values are only taken, not pasted. */
function isPastedIn({ evidence }: GuideStep): boolean {
  return evidence.kind !== 'setting';
}

function SeenStep({ words, ...props }: StepPageProps & { words: NonNullable<GuideStep['seen']> }) {
  const { step, setting, idp, progress, nextLabel, onNext, title } = props;
  const exchanges = useLive((live) => live.exchanges);
  return (
    <>
      <SeenMoment {...{ step, words, progress, idp, nextLabel, onNext, title }} />
      <div className="card">
        <FoldRow title="The step again" about={`Sketch and values of ${step.title}`}>
          <p className="step-lead">
            <RichText text={step.lead} inline />
          </p>
          <Doing {...props} />
          <Helps {...{ step, setting }} vendor={idp.shortName} />
        </FoldRow>
        <FoldRow title="Seen so far" about={seenSoFar(exchanges, setting)}>
          <RecentExchanges setting={setting} />
        </FoldRow>
      </div>
    </>
  );
}

function TroubledStep({ causes, ...props }: StepPageProps & { causes: Cause[] }) {
  const { step, setting, idp, progress, title } = props;
  if (progress.trouble === null) return null;
  const { trouble, at, exchange } = progress;
  return (
    <>
      <Head step={step} title={title} />
      <TroubleCard {...{ trouble, at, exchange, causes, setting, idp }} />
      <div className="card">
        <FoldRow title="The step again" about={`Sketch and values of ${step.title}`}>
          <Doing {...props} />
        </FoldRow>
      </div>
      <Helps {...{ step, setting }} vendor={idp.shortName} />
    </>
  );
}

/** Enter goes on, or ticks what only the reader can tick; `c` copies one value after the other. */
function useKeys({ step, setting, progress, onNext, onMove }: StepPageProps): void {
  const copyNext = useCopyNext(step, setting);
  useStepKeys({
    'next step': () => onMove(1),
    'previous step': () => onMove(-1),
    'go on': () => {
      if (isDone(progress)) onNext();
      else if (step.evidence.kind === 'by hand' && progress.trouble === null)
        void tick(setting.id, step.id, true).then(onNext);
    },
    copy: copyNext,
  });
}

function useCopyNext(step: GuideStep, setting: ScimSetting): () => void {
  const [turn, setTurn] = useState(0);
  const textOf = useValueText();
  const held = useHeldTokens((all) => all[setting.id]);
  const values = (step.values ?? []).filter(({ value }) => {
    if (value.kind === 'platform token') return false;
    return value.kind !== 'token' || held !== undefined;
  });
  return () => {
    const next = values[turn % Math.max(values.length, 1)];
    if (next === undefined) return;
    setTurn(turn + 1);
    const { label, value } = next;
    const said = `${label} copied`;
    if (value.kind === 'token') {
      if (held !== undefined) void copyByKey(held.token, said).then(() => noteTokenCopied(held));
    } else if (value.kind !== 'platform token') void copyByKey(textOf(value), said);
  };
}
