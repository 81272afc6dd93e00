import { useEffect, useRef, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { Guide, GuideProgress } from '../../../shared/guide';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { announce } from '../../components/announcer';
import { useLive } from '../../state/live-store';
import { BeforePage } from './before-page';
import { FinishPage } from './finish-page';
import { before, finish, landingPlace, neighbour, nextPlace, placeAfter, placesOf } from './places';
import { ProgressStrip } from './progress-strip';
import { StepPage } from './step-page';
import { allSteps, firstOpenStep, newlyDone, progressOf } from './steps';
import { StepsDrawer } from './steps-drawer';
import './set-up-page.css';

/** One step per screen, with how far it is above and all steps in a drawer. */
export function GuidePage({ setting }: { setting: ScimSetting }) {
  const idp = identityProviderOf(setting.idp);
  const { guide } = idp;
  const live = useLive((state) => state.guide);
  const progress = live?.settingId === setting.id ? live : null;
  const { place, go } = usePlace(guide, progress);
  const [isOpen, setOpen] = useState(false);
  const title = useTitleFocus(place);
  const back = neighbour(guide, place, -1);
  const move = (by: 1 | -1) => {
    const to = neighbour(guide, place, by);
    if (to !== null) go(to);
  };
  const onNext = () => go(nextPlace(guide, progress, place));

  return (
    <div className="set-up">
      <ProgressStrip
        {...{ guide, progress, place, isOpen }}
        onOpen={() => setOpen(true)}
        onBack={back === null ? null : () => go(back)}
      />
      <div className="set-up-column">
        <Place
          {...{ place, guide, progress, setting, idp, title, onNext }}
          nextLabel={nextLabel(guide, progress, place)}
          onMove={move}
          onChoose={go}
        />
      </div>
      <StepsDrawer {...{ guide, progress, place, isOpen }} onClose={() => setOpen(false)} onChoose={go} />
    </div>
  );
}

interface PlaceProps {
  place: string;
  guide: Guide;
  progress: GuideProgress | null;
  setting: ScimSetting;
  idp: ReturnType<typeof identityProviderOf>;
  title: React.RefObject<HTMLHeadingElement | null>;
  nextLabel: string;
  onNext(): void;
  onMove(by: 1 | -1): void;
  onChoose(place: string): void;
}

function Place({
  place,
  guide,
  progress,
  setting,
  idp,
  title,
  nextLabel,
  onNext,
  onMove,
  onChoose,
}: PlaceProps) {
  if (place === before) {
    const begin = () => onChoose(firstOpenStep(guide, progress)?.id ?? finish);
    return <BeforePage {...{ guide, title, onMove }} onNext={begin} />;
  }
  const step = allSteps(guide).find(({ id }) => id === place);
  if (step === undefined)
    return <FinishPage {...{ guide, setting, progress, title, onMove, onChoose }} vendor={idp.name} />;
  return (
    <StepPage
      key={step.id}
      {...{ step, setting, idp, nextLabel, title, onNext, onMove }}
      progress={progressOf(progress, step.id)}
      guide={progress}
    />
  );
}

/** "Next: check the mappings" */
function nextLabel(guide: Guide, progress: GuideProgress | null, place: string): string {
  const next = nextPlace(guide, progress, place);
  const step = allSteps(guide).find(({ id }) => id === next);
  if (step === undefined) return 'Finish';
  return `Next: ${step.title.charAt(0).toLowerCase()}${step.title.slice(1)}`;
}

/** The place in the address, else where the guide opens. What arrives for it shows in place, or leads to where it says most. */
function usePlace(guide: Guide, progress: GuideProgress | null) {
  const [, navigate] = useLocation();
  const [, parameters] = useRoute('/setup/:place?');
  const inAddress = parameters?.place;
  const isKnown = inAddress !== undefined && placesOf(guide).includes(inAddress);
  const place = isKnown ? inAddress : landingPlace(guide, progress);

  // The address says where the reader is, so that what arrives meanwhile does not carry anybody off.
  useEffect(() => {
    if (!isKnown && progress !== null) navigate(`/setup/${place}`, { replace: true });
  }, [isKnown, progress, place, navigate]);

  const earlier = useRef(progress);
  useEffect(() => {
    const was = earlier.current;
    earlier.current = progress;
    const done = newlyDone(was, progress).map(({ stepId }) => stepId);
    if (done.length > 0) announce(doneText(guide, done));
    const to = isReading() ? null : placeAfter(guide, was, progress, place);
    if (to !== null) navigate(`/setup/${to}`, { replace: true });
  }, [guide, progress, place, navigate]);

  return { place, go: (to: string) => navigate(`/setup/${to}`) };
}

function doneText(guide: Guide, stepIds: string[]): string {
  const titles = allSteps(guide).filter(({ id }) => stepIds.includes(id));
  return `Done: ${titles.map(({ title }) => title).join(', ')}`;
}

/** Something was opened to be read, or a text is being typed: nobody is carried off then. */
function isReading(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) return true;
  return document.querySelector('.set-up [aria-expanded="true"], .drawer') !== null;
}

/** Another place begins at its top, read from its title. */
function useTitleFocus(place: string) {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    document.getElementById('page')?.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [place]);
  return title;
}
