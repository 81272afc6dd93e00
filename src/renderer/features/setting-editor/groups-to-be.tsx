import type { GroupToBe, SettingDifference } from '../../../shared/features/platform';
import { Avatar } from '../../components/avatar';
import { Mark } from '../../components/mark';
import { doubledCountries, membersWords, peopleNamed } from './consequence-words';

/** So many fit beside the form. */
const mostShown = 7;

/** The groups that there would be, with who is in them, and who is in none. */
export function GroupsToBe({ difference }: { difference: SettingDifference }) {
  const { groups, withoutGroup } = difference;
  const doubled = doubledCountries(groups.some);
  const shown = shownFirst(groups.some, doubled);
  const more = groups.count - shown.length;
  return (
    <ul className="setting-groups">
      {shown.map((group) => (
        <Group key={group.name} group={group} doubled={doubled.get(group.name) ?? null} />
      ))}
      {more > 0 && <li className="setting-more">and {more.toLocaleString('en-US')} more groups</li>}
      {withoutGroup.count > 0 && (
        <li className="setting-no-group">
          <em>none</em>
          <Avatar name={withoutGroup.some[0]?.displayName ?? ''} />
          <span>
            {peopleNamed(withoutGroup)} {withoutGroup.count === 1 ? 'stays' : 'stay'} without a group
          </span>
          <b className="setting-group-count">{withoutGroup.count.toLocaleString('en-US')}</b>
        </li>
      )}
    </ul>
  );
}

/** The largest; what is doubtful is among them however small it is. */
function shownFirst(groups: readonly GroupToBe[], doubled: ReadonlyMap<string, string>): GroupToBe[] {
  const largest = groups.slice(0, mostShown);
  const doubtful = groups.slice(mostShown).filter(({ name }) => doubled.has(name));
  return [...largest.slice(0, Math.max(mostShown - 2 * doubtful.length, 3)), ...doubtful];
}

function Group({ group, doubled }: { group: GroupToBe; doubled: string | null }) {
  const { name, people, members, meaning } = group;
  return (
    <li data-odd={doubled !== null || undefined}>
      <code title={name}>
        <bdi>{name}</bdi>
      </code>
      <Avatar name={members[0]?.displayName ?? name} />
      <span className="setting-members" title={membersWords(group)}>
        {membersWords(group)}
      </span>
      <b className="setting-group-count">{people.toLocaleString('en-US')}</b>
      {doubled === null && meaning !== null && <small>kept as sent; means {meaning}</small>}
      {doubled !== null && (
        <p>
          <Mark shape="look" />
          {doubled}
        </p>
      )}
    </li>
  );
}
