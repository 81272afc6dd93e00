import { Dialog as Base } from '@base-ui/react/dialog';
import { BookOpen, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'wouter';
import type {
  AllGuidesProgress,
  ExtraGuide,
  Guide,
  GuideProgress,
  GuideStep,
  StepProgress,
} from '../../../shared/guide';
import { Mark } from '../../components/mark';
import { StateMark } from '../../components/state-mark';
import { clockTime } from './clock-time';
import { before, finish } from './places';
import { doneWords, firstOpenStep, progressOf, progressText } from './steps';
import { basePath, isExtra } from './way-at';
import './steps-drawer.css';

interface StepsDrawerProps {
  guide: Guide | ExtraGuide;
  progress: GuideProgress | null;
  allProgress: AllGuidesProgress | null;
  extraGuides: readonly ExtraGuide[];
  place: string;
  isOpen: boolean;
  onClose(): void;
  onChoose(place: string): void;
}

/** The whole way at a glance, over the step. */
export function StepsDrawer(props: StepsDrawerProps) {
  const { guide, progress, place, isOpen, onClose, onChoose } = props;
  const current = useRef<HTMLButtonElement>(null);
  const choose = (chosen: string) => {
    onClose();
    onChoose(chosen);
  };
  const row = (id: string) => ({ isCurrent: id === place, current, onChoose: () => choose(id), id });
  const isFinished = firstOpenStep(guide, progress) === null;
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="drawer-backdrop" />
        <Base.Popup className="drawer" initialFocus={current} onKeyDown={moveAlong}>
          <header className="drawer-head">
            <Base.Title className="drawer-title">All steps</Base.Title>
            <Base.Close className="icon-button" aria-label="Close">
              <X size={16} aria-hidden />
            </Base.Close>
          </header>
          <p className="small muted">{progressText(guide, progress)}</p>
          {isExtra(guide) && <h3>{guide.title}</h3>}
          <PlaceRow {...row(before)} title="Before you start" isDone={place !== before} />
          {guide.parts.map((part) => (
            <section key={part.title} aria-label={part.title}>
              {part.extra === true && <PlaceRow {...row(finish)} title="What follows" isDone={isFinished} />}
              <h3>{part.title}</h3>
              {part.steps.map((step) => (
                <StepRow
                  key={step.id}
                  step={step}
                  progress={progressOf(progress, step.id)}
                  {...row(step.id)}
                />
              ))}
            </section>
          ))}
          {!guide.parts.some(({ extra }) => extra) && (
            <PlaceRow {...row(finish)} title="What follows" isDone={isFinished} />
          )}
          <OtherGuides {...props} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The guides that this one is not. */
function OtherGuides({ guide, allProgress, extraGuides, onClose }: StepsDrawerProps) {
  const others = extraGuides.filter((other) => other !== guide);
  if (others.length === 0 && !isExtra(guide)) return null;
  return (
    <section aria-label="Guides of their own">
      <h3>Guides of their own</h3>
      {isExtra(guide) && <GuideRow path="/setup" title="The set-up" state="" onClose={onClose} />}
      {others.map((other) => (
        <GuideRow
          key={other.id}
          path={basePath(other)}
          title={other.title}
          state={doneWords(other, allProgress?.extra[other.id] ?? null)}
          onClose={onClose}
        />
      ))}
    </section>
  );
}

interface GuideRowProps {
  path: string;
  title: string;
  state: string;
  onClose(): void;
}

function GuideRow({ path, title, state, onClose }: GuideRowProps) {
  return (
    <Link href={path} className="drawer-row" onClick={onClose}>
      <BookOpen size={18} aria-hidden />
      <span>{title}</span>
      <span className="drawer-state">{state}</span>
    </Link>
  );
}

interface RowProps {
  id: string;
  isCurrent: boolean;
  current: React.RefObject<HTMLButtonElement | null>;
  onChoose(): void;
}

function StepRow({ step, progress, ...row }: RowProps & { step: GuideStep; progress: StepProgress }) {
  return (
    <RowButton {...row} state={progress.state}>
      <StateMark state={progress.state} />
      <span>{step.title}</span>
      <span className="drawer-state">{stateWords(progress)}</span>
    </RowButton>
  );
}

function PlaceRow({ title, isDone, ...row }: RowProps & { title: string; isDone: boolean }) {
  return (
    <RowButton {...row}>
      <Mark shape={isDone ? 'by hand' : 'to do'} />
      <span>{title}</span>
    </RowButton>
  );
}

function RowButton({
  id,
  isCurrent,
  current,
  onChoose,
  state,
  children,
}: RowProps & { state?: string; children: React.ReactNode }) {
  return (
    <button
      type="button"
      className="drawer-row"
      data-step={id}
      data-state={state}
      aria-current={isCurrent ? 'step' : undefined}
      ref={isCurrent ? current : undefined}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}

function stateWords({ state, simulated, at }: StepProgress): string {
  if (state === 'to do') return '';
  if (state !== 'seen') return state;
  if (simulated) return 'simulated';
  return at === null ? 'seen' : clockTime(at);
}

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  j: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  k: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows, Home and End along the rows. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.drawer-row')];
  const index = rows.findIndex((row) => row.matches(':focus'));
  const to = index < 0 ? undefined : steps[event.key]?.(index, rows.length - 1);
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}
