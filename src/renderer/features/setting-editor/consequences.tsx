import type { ReactNode } from 'react';
import type { SettingDifference } from '../../../shared/features/platform';
import { counted } from '../../../shared/plural';
import { Avatar } from '../../components/avatar';
import { Mark } from '../../components/mark';
import { joinedWords } from '../../words/joined-words';
import { doubledCountries, fieldWords, peopleNamed } from './consequence-words';

/** All that a change would do, in numbers and names; what it leaves as it is, is left out. */
export function Consequences({ difference }: { difference: SettingDifference }) {
  const { groupsCreated, groupsEmptied, moved, fields, noLongerArriving, notArriving, withoutGroup } =
    difference;
  return (
    <div className="setting-consequences">
      <Groups title="Groups created" groups={groupsCreated} />
      <Doubled difference={difference} />
      <Groups title="Groups emptied" groups={groupsEmptied}>
        They lose all members. Whether the platform keeps them empty is in no document.
      </Groups>
      <Moves moved={moved} />
      <Values fields={fields} />
      <Some title="No longer arrive" people={noLongerArriving}>
        Without an e-mail address nobody is a target user.
      </Some>
      {noLongerArriving.count === 0 && (
        <Some title="Do not arrive, as before" people={notArriving}>
          They have no e-mail address.
        </Some>
      )}
      <Some title="Without a group" people={withoutGroup}>
        They are single users, under People on the platform.
      </Some>
    </div>
  );
}

interface PartProps {
  title: string;
  count: number;
  children: ReactNode;
}

function Part({ title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section className="card setting-part">
      <h2>
        {title} <span className="setting-count">{count.toLocaleString('en-US')}</span>
      </h2>
      {children}
    </section>
  );
}

function Groups({
  title,
  groups,
  children,
}: {
  title: string;
  groups: SettingDifference['groupsCreated'];
  children?: ReactNode;
}) {
  return (
    <Part title={title} count={groups.count}>
      <ul className="setting-chips">
        {groups.some.map(({ name, people }) => (
          <li key={name}>
            <bdi>{name}</bdi>{' '}
            <span className="setting-chip-people">{counted(people, 'person', 'people')}</span>
          </li>
        ))}
        <More count={groups.count} shown={groups.some.length} />
      </ul>
      {children !== undefined && <p className="setting-small">{children}</p>}
    </Part>
  );
}

/** One country in several spellings is several groups. */
function Doubled({ difference }: { difference: SettingDifference }) {
  const doubled = [...doubledCountries(difference.groups.some)];
  return (
    <Part title="One country, several groups" count={doubled.length}>
      <ul>
        {doubled.map(([name, words]) => (
          <li key={name} className="setting-doubled">
            <Mark shape="look" />
            <span>
              <b>
                <bdi>{name}</bdi>
              </b>
              : {words}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Moves({ moved }: Pick<SettingDifference, 'moved'>) {
  return (
    <Part title="People who move" count={moved.count}>
      <ul className="setting-moves">
        {moved.some.map(({ person, from, to }) => (
          <li key={person.id}>
            <Avatar name={person.displayName} />
            <bdi>{person.displayName}</bdi>
            <span className="setting-from-to">
              from <b>{groupsNamed(from)}</b> to <b>{groupsNamed(to)}</b>
            </span>
          </li>
        ))}
        <More count={moved.count} shown={moved.some.length} />
      </ul>
    </Part>
  );
}

function groupsNamed(names: readonly string[]): string {
  return names.length === 0 ? 'no group' : joinedWords([...names]);
}

function Values({ fields }: Pick<SettingDifference, 'fields'>) {
  return (
    <Part title="Fields whose values change" count={fields.length}>
      <ul className="setting-values">
        {fields.map((change) => (
          <li key={change.field}>
            <p>{fieldWords(change)}</p>
            {change.some.map(({ person, from, to }) => (
              <p key={person.id} className="setting-small">
                <bdi>{person.displayName}</bdi>: <bdi>{from ?? 'none'}</bdi> becomes <bdi>{to ?? 'none'}</bdi>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Some({
  title,
  people,
  children,
}: {
  title: string;
  people: SettingDifference['notArriving'];
  children: ReactNode;
}) {
  return (
    <Part title={title} count={people.count}>
      <p>{peopleNamed(people)}</p>
      <p className="setting-small">{children}</p>
    </Part>
  );
}

function More({ count, shown }: { count: number; shown: number }) {
  if (count <= shown) return null;
  return <li className="setting-more">and {(count - shown).toLocaleString('en-US')} more</li>;
}
