import { useId, useState } from 'react';
import type { CallInput, CallOutput } from '../../../shared/contract';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { ChooseFiles } from '../../components/choose-files';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { GroupUses } from './group-uses';
import { inParts, readPeople } from './read-people';
import './compare-section.css';

type Compared = CallOutput<'findings.list'>['compared'];

interface CompareProps {
  settingId: string;
  compared: Compared;
}

/** What requests can't tell, the provider's own people can: who has another value there, and who is missing here. */
export function CompareSection({ settingId, compared }: CompareProps) {
  const { shortName } = useIdentityProvider();
  const { people, groups } = compared;
  const hand = (evidence: Omit<CallInput<'findings.compare'>, 'settingId'>) =>
    call('findings.compare', { settingId, ...evidence });
  return (
    <details className="compare">
      <summary>
        {people === 0
          ? `Compare with ${shortName}’s own people`
          : `Compared with ${counted(people, 'person', 'people')} of ${shortName}`}
      </summary>
      <p className="muted">
        Requests show what arrived, not what {shortName} has. Hand in its people, under the names that it
        gives its attributes: whose value differs here, and why, stands above then. They stay in the memory of
        this computer until it ends, and are sent nowhere.
      </p>
      <PeopleForm onRead={(read) => handAll(settingId, read)} />
      {people > 0 && (
        <Button
          size="small"
          onClick={() => void hand({ people: [], groups: [] }).catch(showFailure('Not forgotten'))}
        >
          Forget these people
        </Button>
      )}
      {groups.length > 0 && (
        <GroupUses
          groups={groups}
          onChange={(uses) =>
            void hand({ groups: uses }).catch(showFailure('The use of the group was not taken'))
          }
        />
      )}
    </details>
  );
}

async function handAll(settingId: string, people: People): Promise<void> {
  for (const [at, part] of inParts(people).entries()) {
    const first = at === 0 ? { groups: [] } : { adds: true };
    await call('findings.compare', { settingId, people: part, ...first });
  }
}

type People = NonNullable<CallInput<'findings.compare'>['people']>;

function PeopleForm({ onRead }: { onRead(people: People): Promise<unknown> }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const compare = (from: string) => {
    setBusy(true);
    readPeople(from)
      .then(onRead)
      .then(() => setText(''))
      .then(
        () => setProblem(null),
        (error: Error) => setProblem(error.message),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>People as JSON or CSV</label>
      <textarea
        id={id}
        className="mono"
        rows={5}
        spellCheck={false}
        value={text}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="text-field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="compare-buttons">
        <Button size="small" busy={isBusy} onClick={() => compare(text)}>
          Compare
        </Button>
        <ChooseFiles
          size="small"
          accept=".json,.csv,application/json,text/csv"
          onFiles={([file]) => void file?.text().then(compare)}
        >
          Choose a file
        </ChooseFiles>
      </div>
    </div>
  );
}
