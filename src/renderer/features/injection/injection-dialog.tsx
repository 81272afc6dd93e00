import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { injectionWords } from '../../../shared/injection/injection-words';
import { scenarios } from '../../../shared/injection/scenarios';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { RadioCards } from '../../components/radio-cards';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { injectionDialog } from './dialog';
import { type FormProblems, type InjectionForm, injectionOf, newForm, ownId } from './injection-form';
import { OwnFault } from './own-fault';
import './injection-dialog.css';

const { close } = injectionDialog;

const options = [
  ...scenarios.map(({ id, explanation, injection }) => ({
    value: id,
    label: injection.title,
    explanation: `${explanation} ${capital(injectionWords(injection))}.`,
  })),
  { value: ownId, label: 'One of your own', explanation: 'By method, path, person, chance and number.' },
];

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Has the requests of the SCIM setting on show fail on purpose; stands once in the page and is opened by `injectionDialog`. */
export function InjectionDialog() {
  const open = injectionDialog.useIsOpen();
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const { form, change, problems, start, busy, error } = useInjectionForm(setting?.id ?? null);
  const chosen = scenarios.find(({ id }) => id === form.scenario);
  return (
    <Dialog
      open={open && setting !== undefined}
      onClose={close}
      size="wide"
      title="Fail on purpose"
      description={`The requests of ${bidiIsolate(setting?.name ?? '')} fail as you choose. A red bar stands on every page meanwhile. It ends by itself, and is off after a restart; nobody is blamed for it under Findings.`}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            kind="danger"
            busy={busy}
            icon={<TriangleAlert size={14} aria-hidden />}
            onClick={() => void start()}
          >
            Start
          </Button>
        </>
      }
    >
      <RadioCards
        label="What happens"
        options={options}
        value={form.scenario}
        onChange={(scenario) => change({ scenario })}
      />
      {chosen?.asksForPerson && (
        <PersonField
          value={form.person}
          error={problems.person ?? null}
          onChange={(person) => change({ person })}
        />
      )}
      {form.scenario === ownId && <OwnFault {...{ form, problems, change }} />}
      {error !== null && (
        <p className="dialog-error" role="alert">
          Nothing fails yet. {error}
        </p>
      )}
    </Dialog>
  );
}

interface PersonFieldProps {
  value: string;
  error: string | null;
  onChange(value: string): void;
}

/** Whoever came last is offered. */
function PersonField(props: PersonFieldProps) {
  const users = useLive((live) => live.users);
  const id = useId();
  return (
    <>
      <TextField label="Who is refused" hint="User name or id." list={id} {...props} />
      <datalist id={id}>
        {users.map((user) => (
          <option key={user.id} value={user.name}>
            {user.displayName}
          </option>
        ))}
      </datalist>
    </>
  );
}

function useInjectionForm(settingId: string | null) {
  const [form, setForm] = useState<InjectionForm>(newForm);
  const [problems, setProblems] = useState<FormProblems>({});
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<InjectionForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems({});
    setError(null);
  };
  const start = async () => {
    const made = injectionOf(form);
    if ('problems' in made) return setProblems(made.problems);
    if (settingId === null) return;
    setBusy(true);
    try {
      await call('injection.start', { settingId, injection: made.injection });
      close();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  };
  return { form, change, problems, start, busy, error };
}
