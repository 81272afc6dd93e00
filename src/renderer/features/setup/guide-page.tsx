import { useEffect, useRef, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { AllGuidesProgress, ExtraGuide, Guide, GuideProgress, GuideWay } from '../../../shared/guide';
import { identityProviderOf } from '../../../shared/idp';
import { guidesOf, platformGuideId } from '../../../shared/idp/common/real-platform';
import type { ScimSetting } from '../../../shared/scim-setting';
import { announce } from '../../components/announcer';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { TokenEnding } from '../renewal/token-ending';
import { ReachNote } from '../tunnel/reach-note';
import { BeforePage } from './before-page';
import { DestinationSwitch } from './destination-switch';
import { ExtraFinish } from './extra-finish';
import { FinishPage } from './finish-page';
import { MovingOverPage } from './moving-over-page';
import { OtherProviderNote } from './other-provider-note';
import { before, finish, landingPlace, neighbour, nextPlace, placeAfter, placesOf } from './places';
import { ProgressStrip } from './progress-strip';
import { StepPage } from './step-page';
import { allSteps, firstOpenStep, newlyDone, progressOf } from './steps';
import { StepsDrawer } from './steps-drawer';
import { isExtra, type WayAt, wayAt } from './way-at';
import './set-up-page.css';

/** One step per screen, with how far it is above and all steps in a drawer. */
export function GuidePage({ setting }: { setting: ScimSetting }) {
  const idp = identityProviderOf(setting.idp);
  const live = useLive((state) => state.guide);
  const allProgress = live?.settingId === setting.id ? live : null;
  const [, parameters] = useRoute('/setup/:first?/:second?');
  const guides = guidesOf(idp);
  const at = wayAt(guides, parameters?.first, parameters?.second);
  const guide = at.way;
  const progress = isExtra(guide) ? (allProgress?.extra[guide.id] ?? null) : allProgress;
  const { place, go } = usePlace(at, progress);
  const [isOpen, setOpen] = useState(false);
  const title = useTitleFocus(`${at.base} ${place}`);
  useLook(guide, setting.id);
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
        destination={hasDestination(guide) && <DestinationSwitch isPlatform={isExtra(guide)} />}
      />
      <div className="set-up-column">
        <ReachNote settingId={setting.id} />
        <TokenEnding setting={setting} />
        <OtherProviderNote setting={setting} />
        <Place
          {...{ place, guide, progress, allProgress, setting, idp, title, onNext }}
          nextLabel={nextLabel(guide, progress, place)}
          onMove={move}
          onChoose={go}
        />
      </div>
      <StepsDrawer
        key={at.base}
        {...{ guide, progress, allProgress, place, isOpen }}
        extraGuides={guides.extraGuides}
        onClose={() => setOpen(false)}
        onChoose={go}
      />
    </div>
  );
}

/** The set-up may lead to either; extra guides are for this server. */
function hasDestination(way: Guide | ExtraGuide): boolean {
  return !isExtra(way) || way.id === platformGuideId;
}

/** Steps that show on the platform's side are looked for while their guide is on show. */
function useLook(way: GuideWay, settingId: string): void {
  const looks = allSteps(way).some(({ evidence }) => evidence.kind === 'platform');
  useEffect(() => {
    if (looks) call('guide.look', { settingId }).catch(showFailure('The platform’s side was not looked at'));
  }, [looks, settingId]);
}

interface PlaceProps {
  place: string;
  guide: Guide | ExtraGuide;
  progress: GuideProgress | null;
  allProgress: AllGuidesProgress | null;
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
  allProgress,
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
    if (isExtra(guide) && guide.id === platformGuideId)
      return <MovingOverPage {...{ setting, idp, guide, title, onMove }} onNext={begin} />;
    return <BeforePage {...{ guide, title, onMove }} onNext={begin} />;
  }
  const step = allSteps(guide).find(({ id }) => id === place);
  if (step === undefined) {
    const shared = { progress, title, onMove, onChoose };
    if (isExtra(guide)) return <ExtraFinish way={guide} {...shared} />;
    const { extraGuides } = guidesOf(idp);
    return <FinishPage {...{ guide, extraGuides, allProgress, setting }} vendor={idp.name} {...shared} />;
  }
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
function nextLabel(guide: GuideWay, progress: GuideProgress | null, place: string): string {
  const next = nextPlace(guide, progress, place);
  const step = allSteps(guide).find(({ id }) => id === next);
  if (step === undefined) return 'Finish';
  return `Next: ${step.title.charAt(0).toLowerCase()}${step.title.slice(1)}`;
}

/** The place in the address, else where the guide opens. What arrives for it shows in place, or leads to where it says most. */
function usePlace({ way: guide, base, place: inAddress }: WayAt, progress: GuideProgress | null) {
  const [location, navigate] = useLocation();
  const isKnown = inAddress !== undefined && placesOf(guide).includes(inAddress);
  const place = isKnown ? inAddress : landingPlace(guide, progress);

  // The address says where the reader is, so that what arrives meanwhile does not carry anybody off.
  useEffect(() => {
    const address = `${base}/${place}`;
    if (progress !== null && location !== address) navigate(address, { replace: true });
  }, [location, base, progress, place, navigate]);

  const earlier = useRef({ base, progress });
  useEffect(() => {
    const was = earlier.current.base === base ? earlier.current.progress : progress;
    earlier.current = { base, progress };
    const done = newlyDone(was, progress).map(({ stepId }) => stepId);
    if (done.length > 0) announce(doneText(guide, done));
    const to = isReading() ? null : placeAfter(guide, was, progress, place);
    if (to !== null) navigate(`${base}/${to}`, { replace: true });
  }, [guide, base, progress, place, navigate]);

  return { place, go: (to: string) => navigate(`${base}/${to}`) };
}

function doneText(guide: GuideWay, stepIds: string[]): string {
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
