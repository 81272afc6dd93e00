import { Link } from 'wouter';
import type { OpenedCause } from '../../../shared/features/findings';
import { Avatar } from '../../components/avatar';
import { resourcePath } from '../../components/resource-path';
import { withReturnFocus } from '../../components/return-focus';

export type WrongPerson = OpenedCause['stillWrong'][number];

interface PersonRowProps extends WrongPerson {
  /** The row itself leads to the person. */
  isOption?: boolean;
}

/** Who it is, what was sent, and what the platform makes of it. */
export function PersonRow({ person, value, isOption = false }: PersonRowProps) {
  return (
    <span className="wrong-person">
      <Avatar name={person.displayName} />
      <Name person={person} isLinked={!isOption && person.id !== ''} />
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
function Name({ person, isLinked }: Pick<WrongPerson, 'person'> & { isLinked: boolean }) {
  const name = <bdi>{person.displayName}</bdi>;
  if (!isLinked) return <span className="wrong-name">{name}</span>;
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
