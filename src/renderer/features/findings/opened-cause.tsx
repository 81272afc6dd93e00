import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { OpenedCause } from '../../../shared/features/findings';
import { plural } from '../../../shared/plural';
import { EmptyState } from '../../components/empty-state';
import { RichText } from '../../components/rich-text';
import { CauseWire } from './cause-wire';
import { Evidence } from './evidence';
import { FixSection } from './fix-section';
import { PeopleOfCause } from './people-of-cause';
import { SinceSection } from './since-section';
import { useOpenedCause } from './use-causes';
import './opened-cause.css';

interface OpenedCauseProps {
  settingId: string;
  id: string;
  onClose(): void;
}

/** One cause: what it is, what was sent, the fix, whether it came again, and who has it. */
export function OpenedCauseCard({ settingId, id, onClose }: OpenedCauseProps) {
  const { value, error } = useOpenedCause(settingId, id);
  const heading = useId();
  if (error !== null) return <p role="alert">This cause could not be read. {error}</p>;
  if (value === false) return <NothingLeft />;
  if (value === null) return <div className="card opened opened-loading" aria-busy />;
  return (
    <article className="card opened" aria-labelledby={heading} data-severity={value.severity}>
      <header className="opened-head">
        <h3>
          <button
            type="button"
            id={heading}
            className="cause-head opened-title"
            aria-expanded
            aria-controls={`${heading}-body`}
            onClick={onClose}
          >
            {value.title}
            <ChevronDown size={18} aria-hidden />
          </button>
        </h3>
        <RichText text={value.finding.explanation} />
        <Extent cause={value} />
      </header>
      <div id={`${heading}-body`}>
        <CauseWire cause={value} />
        <FixSection cause={value} />
        <SinceSection cause={value} />
        <PeopleOfCause settingId={settingId} cause={value} />
        <Evidence cause={value} />
      </div>
    </article>
  );
}

/** The largest thing of the page: how many it concerns. */
function Extent({ cause: { people, right, requests } }: { cause: OpenedCause }) {
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
