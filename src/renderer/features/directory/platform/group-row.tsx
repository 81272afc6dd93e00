import type { ListedGroup } from '../../../../shared/features/platform';
import { Avatar } from '../../../components/avatar';
import { RichText } from '../../../components/rich-text';
import { State } from '../../../components/state';
import { groupNote, peopleWords } from './group-words';
import type { TargetRowData } from './use-target-users';

interface GroupRowProps {
  group: ListedGroup | undefined;
  /** A larger group that the same country has made, written otherwise. */
  sameAs: ListedGroup | undefined;
}

/** One target group: its name, what the name means, and how many are in it. */
export function GroupRow({ group, sameAs }: GroupRowProps) {
  if (group === undefined) return <span className="target-group-row target-row-missing">…</span>;
  return (
    <span className="target-group-row">
      <span className="target-two">
        <bdi className="target-group-name">{group.name}</bdi>
        <small>{groupNote(group)}</small>
      </span>
      <span className="target-group-people">{peopleWords(group)}</span>
      <span className="target-group-told">
        {sameAs !== undefined && <State shape="value is wrong">same country as {sameAs.name}</State>}
        {!group.documented && <span className="target-expected">expected, not documented</span>}
      </span>
      <strong>{group.people.toLocaleString('en-US')}</strong>
    </span>
  );
}

export function InNoGroupHead() {
  return <span className="target-no-group-head">In no group</span>;
}

/** Somebody in no group, and why. */
export function InNoGroupRow({ row }: { row: TargetRowData | undefined }) {
  if (row === undefined) return <span className="target-no-group-row target-row-missing">…</span>;
  const { person, target } = row;
  const isLost = target.whyNotHere !== null;
  return (
    <span className="target-no-group-row">
      <Avatar name={person.displayName} active={target.status === 'Active'} />
      <bdi>{person.displayName}</bdi>
      <span className="target-why">
        <RichText text={target.whyNoGroup ?? ''} inline />
      </span>
      <State shape={isLost ? 'will not arrive' : 'only noted'}>{isLost ? 'will not arrive' : 'noted'}</State>
    </span>
  );
}
