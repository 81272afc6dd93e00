import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract';
import type { EvaluationQuestion } from '../../components/expression-editor/use-evaluation';
import { call } from '../../state/api';

type Found = CallOutput<'laboratory.people'>;

interface PersonChoiceProps {
  question: EvaluationQuestion;
  person: string | null;
  onChoose(id: string): void;
}

/** On whom the trace is: a list of the first people, narrowed by a name where there are more. */
export function PersonChoice({ question, person, onChoose }: PersonChoiceProps) {
  const [search, setSearch] = useState('');
  const { total, people } = useFound(question, search);
  const isListed = people.some(({ id }) => id === person);
  const isLong = total > people.length || search !== '';
  return (
    <span className="sandbox-person">
      {isLong && (
        <input
          className="select"
          type="search"
          aria-label="Name of the person"
          placeholder="Name"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      <select
        className="select"
        aria-label="Person"
        value={person ?? people[0]?.id ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {person !== null && !isListed && <option value={person}>chosen person</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

const nobody: Found = { total: 0, people: [] };
const pauseMs = 200;

function useFound({ idp, people }: EvaluationQuestion, search: string): Found {
  const [found, setFound] = useState(nobody);
  const asked = JSON.stringify({ idp, people, search });
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      call('laboratory.people', JSON.parse(asked), stop.signal).then(setFound, () => {
        if (!stop.signal.aborted) setFound(nobody);
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return found;
}
