import { useEffect, useState } from 'react';
import type { History } from '../../../shared/features/history';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { SearchField } from '../../components/search-field';
import { useFocusIfLost } from '../../components/use-focus-if-lost';
import { call } from '../../state/api';
import { TwoColumns } from './two-columns';
import { useHistory } from './use-history';

interface ComparisonProps {
  settingId: string;
  history: History;
}

/** Two people, attribute by attribute: why does it work for one and not for the other? */
export function Comparison({ settingId, history }: ComparisonProps) {
  const [other, choose] = useState<string | null>(null);
  if (other === null)
    return <Choice settingId={settingId} without={history.resource.id} onChoose={({ id }) => choose(id)} />;
  return <Both {...{ settingId, history, other }} onAnother={() => choose(null)} />;
}

function Both({
  settingId,
  history,
  other,
  onAnother,
}: ComparisonProps & { other: string; onAnother(): void }) {
  const loaded = useHistory(settingId, other);
  const another = useFocusIfLost<HTMLButtonElement>();
  return (
    <>
      <div className="history-bar">
        <Button ref={another} onClick={onAnother}>
          Compare with another person
        </Button>
      </div>
      <Beside history={history} loaded={loaded} />
    </>
  );
}

function Beside({ history, loaded }: { history: History; loaded: ReturnType<typeof useHistory> }) {
  if (loaded.state === 'loading') return <p className="muted">Reading …</p>;
  if (loaded.state !== 'found') return <p className="muted">This person could not be read.</p>;
  return (
    <TwoColumns
      titles={[history.resource.displayName, loaded.history.resource.displayName]}
      one={history.attributes ?? history.last ?? {}}
      other={loaded.history.attributes ?? loaded.history.last ?? {}}
    />
  );
}

interface ChoiceProps {
  settingId: string;
  without: string;
  onChoose(person: ResourceSummary): void;
}

function Choice({ settingId, without, onChoose }: ChoiceProps) {
  const [search, setSearch] = useState('');
  const field = useFocusIfLost<HTMLInputElement>();
  const people = usePeople(settingId, search).filter(({ id }) => id !== without);
  return (
    <div className="card history-choice">
      <SearchField
        ref={field}
        label="Compare with"
        placeholder="Compare with …"
        value={search}
        onChange={setSearch}
      />
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => onChoose(person)}>
              <Avatar name={person.displayName} active={person.active} />
              <bdi>{person.displayName}</bdi>
              <span className="muted">{person.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className="muted">Nobody else is here by that name.</p>}
    </div>
  );
}

const shown = 20;

function usePeople(settingId: string, search: string): ResourceSummary[] {
  const [people, setPeople] = useState<ResourceSummary[]>([]);
  useEffect(() => {
    let current = true;
    call('directory.list', { settingId, resourceType: 'User', search, offset: 0, limit: shown }).then(
      ({ resources }) => current && setPeople(resources),
      () => current && setPeople([]),
    );
    return () => {
      current = false;
    };
  }, [settingId, search]);
  return people;
}
