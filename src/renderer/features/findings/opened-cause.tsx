import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { ListedCause } from '../../../shared/features/findings';
import { plural } from '../../../shared/plural';
import { EmptyState } from '../../components/empty-state';
import { RichText } from '../../components/rich-text';
import { CauseWire } from './cause-wire';
import { Evidence } from './evidence';
import { FixSection } from './fix-section';
import { PeopleOfCause } from './people-of-cause';
import { SinceSection } from './since-section';
import { UndecidedSection } from './undecided';
import { useOpenedCause } from './use-causes';
import './opened-cause.css';

interface OpenedCauseProps {
  settingId: string;
  id: string;
  /** As the list has it, so that its head stands at once; null where it has none. */
  listed: ListedCause | null;
  onClose(): void;
}

/** One cause: what it is, what was sent, the fix, whether it came again, and who has it. */
export function OpenedCauseCard({ settingId, id, listed, onClose }: OpenedCauseProps) {
  const { value, error } = useOpenedCause(settingId, id);
  const heading = useId();
  const cause = value || listed;
  if (value === false) return <NothingLeft />;
  return (
    <article
      className="card cause-card"
      aria-labelledby={heading}
      aria-busy={value === null}
      data-severity={cause?.severity}
    >
      {cause && (
        <Head {...{ cause, heading, onClose }} explanation={value ? value.finding.explanation : ''} />
      )}
      {error !== null && <p role="alert">This cause could not be read. {error}</p>}
      {value && (
        <div>
          <CauseWire cause={value} />
          <FixSection cause={value} />
          <UndecidedSection cause={value} />
          <SinceSection settingId={settingId} cause={value} />
          <PeopleOfCause settingId={settingId} cause={value} />
          <Evidence settingId={settingId} cause={value} />
        </div>
      )}
    </article>
  );
}

interface HeadProps {
  cause: ListedCause;
  /** Id of the title. */
  heading: string;
  /** Of one case. Rich text. */
  explanation: string;
  onClose(): void;
}

function Head({ cause, heading, explanation, onClose }: HeadProps) {
  return (
    <header className="opened-head">
      <h3>
        <button
          type="button"
          id={heading}
          className="cause-head opened-title"
          data-cause={cause.id}
          aria-expanded
          onClick={onClose}
        >
          {cause.title}
          <ChevronDown size={18} aria-hidden />
        </button>
      </h3>
      <RichText text={explanation} />
      <Extent cause={cause} />
    </header>
  );
}

/** The largest thing of the page: how many it concerns. */
function Extent({ cause: { people, right, requests } }: { cause: ListedCause }) {
  const isOfPeople = people + right > 0;
  const count = isOfPeople ? people + right : requests;
  const noun = isOfPeople ? plural(count, 'person', 'people') : plural(count, 'request');
  return (
    <p className="opened-extent">
      <b>{count.toLocaleString('en-US')}</b>
      {noun}
    </p>
  );
}

function NothingLeft() {
  return (
    <EmptyState title="Nothing is known of this cause any more">
      Nobody has it, and no recorded request shows it. Causes that are known stand below.
    </EmptyState>
  );
}
