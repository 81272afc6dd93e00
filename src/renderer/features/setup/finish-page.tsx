import { ArrowRight, ExternalLink as ExternalLinkIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import type { Afterwards, AllGuidesProgress, ExtraGuide, Guide, GuideProgress } from '../../../shared/guide';
import { platformGuideId } from '../../../shared/idp/common/real-platform';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { ExternalLink } from '../../components/external-link';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { ExtraGuides } from './extra-guides';
import { figuresOf, stepsByProof } from './finish';
import { GuideLinks } from './guide-links';
import { HandOverButton } from './hand-over-button';
import { AllNotDocumented } from './not-documented';
import { waitingSince } from './places';
import { useStepKeys } from './step-keys';
import { isOnlyRehearsed } from './steps';
import { StepsFolds } from './steps-folds';
import './finish.css';

interface FinishPageProps {
  guide: Guide;
  extraGuides: readonly ExtraGuide[];
  /** Of all guides. */
  allProgress: AllGuidesProgress | null;
  vendor: string;
  setting: ScimSetting;
  progress: GuideProgress | null;
  title: RefObject<HTMLHeadingElement | null>;
  onMove(by: 1 | -1): void;
  onChoose(stepId: string): void;
}

/** What is proved, what was ticked by hand, and what follows on the platform. */
export function FinishPage(props: FinishPageProps) {
  const { guide, extraGuides, allProgress, setting, progress, onMove, onChoose } = props;
  const [, navigate] = useLocation();
  const seePeople = () => navigate('/directory/users');
  useStepKeys({
    'next step': () => onMove(1),
    'previous step': () => onMove(-1),
    'go on': seePeople,
    copy: () => {},
  });
  const isDone = stepsByProof(guide, progress).open.length === 0;
  return (
    <>
      <Reached {...props} isDone={isDone} onSeePeople={seePeople} />
      {isDone && <Following afterwards={guide.afterwards} setting={setting} />}
      <ExtraGuides guides={extraGuides} progress={allProgress} />
      <AllNotDocumented way={guide} />
      <StepsFolds way={guide} progress={progress} onChoose={onChoose} />
      {!isDone && <Following afterwards={guide.afterwards} setting={setting} />}
      <GuideLinks links={guide.links} />
    </>
  );
}

interface ReachedProps extends FinishPageProps {
  isDone: boolean;
  onSeePeople(): void;
}

function Reached({ guide, vendor, setting, progress, title, isDone, onSeePeople }: ReachedProps) {
  const counts = useLive((live) => live.counts);
  return (
    <section className="moment moment-done" aria-labelledby="step-title">
      <Crowd />
      <h1 id="step-title" ref={title} tabIndex={-1}>
        {titleOf(isDone, isOnlyRehearsed(guide, progress))}
      </h1>
      <p className="moment-lead">
        {isDone
          ? `${vendor} is set up. What you change there arrives here by itself.`
          : 'This is what has arrived so far. What is open stands below.'}
      </p>
      <dl className="figures">
        {figuresOf(counts, setting.createdAt, waitingSince(progress)).map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="moment-next">
        <Button kind="primary" size="large" onClick={onSeePeople}>
          See them in the directory
          <ArrowRight size={18} aria-hidden />
        </Button>
        <Link href="/live" className="button button-large">
          Live
        </Link>
        <HandOverButton setting={setting} />
      </div>
    </section>
  );
}

function titleOf(isDone: boolean, isRehearsed: boolean): string {
  if (!isDone) return 'Not everything has arrived yet';
  return isRehearsed ? 'The rehearsal went through' : 'People come by themselves now';
}

const shownInCrowd = 27;

/** Some of those who arrived. */
function Crowd() {
  const users = useLive((live) => live.users);
  if (users.length === 0) return null;
  return (
    <div className="crowd" aria-hidden>
      {users.slice(0, shownInCrowd).map(({ id, displayName, active }) => (
        <Avatar key={id} name={displayName} active={active} />
      ))}
    </div>
  );
}

function Following({ afterwards: { next }, setting }: { afterwards: Afterwards; setting: ScimSetting }) {
  return (
    <section className="card following" aria-labelledby="following-title">
      <h2 id="following-title">Before the first mail goes out</h2>
      <Item
        title="Move over to the platform"
        text={`The same steps with other values. “${setting.name}” stays here with all that arrived.`}
      >
        <Link href={`/setup/${platformGuideId}`} className="following-link">
          What changes
          <ArrowRight size={14} aria-hidden />
        </Link>
      </Item>
      {next.map(({ title, text, link }) => (
        <Item key={title} title={title} text={text}>
          {link !== undefined && (
            <ExternalLink href={link.url} className="following-link">
              {link.label}
              <ExternalLinkIcon size={14} aria-hidden />
            </ExternalLink>
          )}
        </Item>
      ))}
    </section>
  );
}

function Item({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <span className="following-item">
      <b>{title}</b>
      <span>
        <RichText text={text} inline />
      </span>
      {children}
    </span>
  );
}
