import { Link } from 'wouter';
import type { OpenedCause } from '../../../shared/features/findings';
import { Avatar } from '../../components/avatar';
import { Mark } from '../../components/mark';
import { resourcePath } from '../../components/resource-path';
import { withReturnFocus } from '../../components/return-focus';
import { ManyPeople } from './many-people';
import { firstPeople } from './use-causes';
import './people-of-cause.css';

interface PeopleProps {
  settingId: string;
  cause: OpenedCause;
}

export type WrongPerson = OpenedCause['stillWrong'][number];

/** Who is still wrong, and who came again and is right. */
export function PeopleOfCause({ settingId, cause }: PeopleProps) {
  const { people, right, stillWrong, alreadyRight } = cause;
  if (people + right === 0) return null;
  return (
    <section className="wrong-people">
      {people > 0 && <h4>Still wrong, and what the platform makes of it</h4>}
      {people > firstPeople ? (
        <ManyPeople settingId={settingId} cause={cause} />
      ) : (
        <ul className="wrong-list">
          {stillWrong.map((one) => (
            <li key={one.person.id || one.person.displayName}>
              <PersonRow {...one} />
            </li>
          ))}
        </ul>
      )}
      {right > 0 && <AlreadyRight people={alreadyRight} total={right} />}
    </section>
  );
}

export function PersonRow({ person, value }: WrongPerson) {
  return (
    <span className="wrong-person">
      <Avatar name={person.displayName} />
      <Name person={person} />
      {value === null ? (
        <span className="wrong-reading">refused, not here</span>
      ) : (
        <>
          <code className="wrong-sent" title={value.sent ?? undefined}>
            {value.sent}
          </code>
          <span className="wrong-reading" title={value.reading}>
            {value.reading}
          </span>
        </>
      )}
    </span>
  );
}

/** Who was refused is nowhere to be looked up. */
function Name({ person }: Pick<WrongPerson, 'person'>) {
  const name = <bdi>{person.displayName}</bdi>;
  if (person.id === '') return <span className="wrong-name">{name}</span>;
  return (
    <Link
      href={resourcePath(person)}
      state={withReturnFocus}
      className="wrong-name"
      title={person.displayName}
    >
      {name}
    </Link>
  );
}

const mostNames = 12;

function AlreadyRight({ people, total }: { people: OpenedCause['alreadyRight']; total: number }) {
  const shown = people.slice(0, mostNames);
  const more = total - shown.length;
  return (
    <p className="already-right">
      <Mark shape="seen" />
      <b>Already right</b>
      <span>
        {shown.map((person, index) => (
          <span key={person.id}>
            {index > 0 && ', '}
            <Link href={resourcePath(person)} state={withReturnFocus}>
              <bdi>{person.displayName}</bdi>
            </Link>
          </span>
        ))}
        {more > 0 && ` and ${more.toLocaleString('en-US')} more`}
      </span>
    </p>
  );
}
