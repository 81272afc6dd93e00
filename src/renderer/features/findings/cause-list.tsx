import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { ListedCause } from '../../../shared/features/findings';
import { Mark } from '../../components/mark';
import { RichText } from '../../components/rich-text';
import { type CauseGroup, extentOf, namesOf } from './cause-groups';
import { OpenedCauseCard } from './opened-cause';

interface CauseGroupsProps {
  groups: CauseGroup[];
  settingId: string;
  /** Id of the cause that is open. */
  open: string | null;
  toggle(id: string): void;
}

export function CauseGroups({ groups, ...rest }: CauseGroupsProps) {
  return groups.map((group) => <Group key={group.severity} group={group} {...rest} />);
}

type GroupProps = Omit<CauseGroupsProps, 'groups'> & { group: CauseGroup };

function Group({ group: { severity, title, causes }, ...rest }: GroupProps) {
  const heading = useId();
  return (
    <section className="cause-group" data-severity={severity} aria-labelledby={heading}>
      <h2 id={heading} className="cause-group-title">
        <Mark shape={severity} />
        {title}
      </h2>
      <CauseCards causes={causes} {...rest} />
    </section>
  );
}

type CauseCardsProps = Omit<CauseGroupsProps, 'groups'> & { causes: readonly ListedCause[] };

/** Each as a row, the open one as a card. */
export function CauseCards({ causes, settingId, open, toggle }: CauseCardsProps) {
  return causes.map((cause) =>
    cause.id === open ? (
      <OpenedCauseCard
        key={cause.id}
        {...{ settingId, id: cause.id }}
        listed={cause}
        onClose={() => toggle(cause.id)}
      />
    ) : (
      <CauseRow key={cause.id} cause={cause} onOpen={() => toggle(cause.id)} />
    ),
  );
}

/** A cause as a sentence and how many it concerns. */
function CauseRow({ cause, onOpen }: { cause: ListedCause; onOpen(): void }) {
  const names = namesOf(cause);
  return (
    <h3 className="cause">
      <button
        type="button"
        className="cause-head"
        data-cause={cause.id}
        aria-expanded={false}
        onClick={onOpen}
      >
        <span className="cause-title">{cause.title}</span>
        <span className="cause-about">
          {names !== '' && (
            <>
              <bdi>{names}</bdi>.{' '}
            </>
          )}
          <RichText text={cause.meaning} inline />
        </span>
        <span className="cause-extent">{extentOf(cause)}</span>
        <ChevronRight size={16} aria-hidden />
      </button>
    </h3>
  );
}
