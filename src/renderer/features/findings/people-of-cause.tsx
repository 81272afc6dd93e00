import { Link } from 'wouter';
import { isStoredRule } from '../../../shared/diagnostics/stored-rules';
import type { OpenedCause } from '../../../shared/features/findings';
import { Mark } from '../../components/mark';
import { peopleWithCause } from '../../components/people-filter';
import { resourcePath } from '../../components/resource-path';
import { withReturnFocus } from '../../components/return-focus';
import { ManyPeople } from './many-people';
import { PersonRow } from './person-row';
import { firstPeople } from './use-causes';
import './people-of-cause.css';

interface PeopleProps {
  settingId: string;
  cause: OpenedCause;
}

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
      {people > 0 && isStoredRule(cause.rule) && (
        <Link href={peopleWithCause(cause)} className="wrong-in-directory">
          Show them in the Directory
        </Link>
      )}
      {right > 0 && <AlreadyRight people={alreadyRight} total={right} />}
    </section>
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
