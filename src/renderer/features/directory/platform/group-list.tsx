import { useLocation } from 'wouter';
import { ListError } from '../../../components/row-list/list-error';
import { RowList } from '../../../components/row-list/row-list';
import { useCursor } from '../../../components/row-list/use-cursor';
import { GroupRow, InNoGroupHead, InNoGroupRow } from './group-row';
import { LookingAt } from './looking-at';
import { NoTargetGroups } from './no-target-groups';
import { targetUsersPath } from './paths';
import { everybody } from './target-filter';
import type { GroupRows } from './use-target-groups';
import { type TargetRows, useTargetUsers } from './use-target-users';

interface GroupListProps {
  settingId: string | null;
  groups: GroupRows;
  search: string;
  /** Name of the group that is open. */
  selected: string | null;
  select(name: string | null): void;
  onReset(): void;
}

/** In rem. */
const rowHeight = 3.375;

/** Groups, the largest first, then who is in none and why. */
export function GroupList(props: GroupListProps) {
  const { settingId, groups, search, selected, select } = props;
  const [, navigate] = useLocation();
  const inNone = useInNoGroup(settingId, search);
  const place = placesOf(groups.total ?? 0, inNone.total ?? 0);
  const idAt = (index: number) =>
    place.isGroup(index) ? (groups.rowAt(index)?.name ?? null) : personKey(inNone, place.personAt(index));
  const indexOf = (key: string) => groups.indexOf(key);
  const { active, move } = useCursor({ idAt, indexOf, selected, select: (key) => openGroup(key) });
  const openGroup = (key: string | null) => groups.indexOf(key ?? '') >= 0 && select(key);
  const open = (index: number) => {
    if (place.isGroup(index)) return select(idAt(index));
    const person = inNone.rowAt(place.personAt(index));
    if (person) navigate(targetUsersPath(person.target.id, everybody));
  };
  if (groups.error !== null) return <ListError what="The groups on the platform" error={groups.error} />;
  if (groups.total === null) return <LookingAt />;
  if (place.count === 0) return <NoTargetGroups search={search} onReset={props.onReset} />;
  return (
    <RowList
      key={search}
      label="Groups on the platform"
      className="directory-rows target-group-rows"
      rowHeight={rowHeight}
      count={place.count}
      attributesOf={(index) => ({
        key: idAt(index) ?? `row ${index}`,
        canStop: !place.isHead(index),
        className: classOf(groups, place, index),
      })}
      renderRow={(index) => {
        if (place.isGroup(index))
          return <GroupRow group={groups.rowAt(index)} sameAs={sameAt(groups, index)} />;
        return place.isHead(index) ? (
          <InNoGroupHead />
        ) : (
          <InNoGroupRow row={inNone.rowAt(place.personAt(index))} />
        );
      }}
      active={active}
      onActive={move}
      onOpen={open}
      onRange={(first, last) => {
        groups.inSight(first, Math.min(last, Math.max(0, (groups.total ?? 0) - 1)));
        if (last > (groups.total ?? 0))
          inNone.inSight(Math.max(0, place.personAt(first)), place.personAt(last));
      }}
    />
  );
}

/** Rows of groups, a heading, rows of people. */
function placesOf(groups: number, people: number) {
  return {
    count: groups + (people > 0 ? people + 1 : 0),
    isGroup: (index: number) => index < groups,
    isHead: (index: number) => index === groups,
    personAt: (index: number) => index - groups - 1,
  };
}

function useInNoGroup(settingId: string | null, search: string): TargetRows {
  const filter = { group: null, having: [] };
  return useTargetUsers({ settingId, search, sort: 'name', descending: false, filter });
}

function personKey(people: TargetRows, index: number): string | null {
  const id = people.rowAt(index)?.target.id;
  return id === undefined ? null : `person ${id}`;
}

function sameAt(groups: GroupRows, index: number) {
  const group = groups.rowAt(index);
  return group === undefined ? undefined : groups.sameCountryAs(group);
}

function classOf(groups: GroupRows, place: ReturnType<typeof placesOf>, index: number): string {
  if (!place.isGroup(index)) return 'target-no-group';
  return sameAt(groups, index) === undefined ? 'directory-row' : 'directory-row directory-row-lost';
}
