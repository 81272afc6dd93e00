import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showToast } from '../../state/toasts';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useConsoleName } from './console-name';

/** Asked once, and not needed: with it, links lead straight to the page of the console. */
export function ConsoleNameForm() {
  const { id, consoleName } = useIdentityProvider();
  const saved = useConsoleName();
  if (consoleName === undefined) return null;
  return <NameForm key={saved ?? ''} {...consoleName} vendor={id} saved={saved ?? ''} />;
}

interface NameFormProps {
  vendor: string;
  label: string;
  hint: string;
  saved: string;
}

function NameForm({ vendor, label, hint, saved }: NameFormProps) {
  const [name, setName] = useState(saved);
  const [error, setError] = useState<string | null>(null);
  const known = useLive((live) => live.workbench?.preferences.consoleNames);

  async function save(event: FormEvent) {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '' && !/^[a-z0-9][a-z0-9-]{0,62}$/i.test(wanted)) {
      return setError('Enter the name alone: letters, digits and hyphens.');
    }
    const { [vendor]: _former, ...others } = known ?? {};
    const consoleNames = wanted === '' ? others : { ...others, [vendor]: wanted };
    try {
      await call('preferences.change', { consoleNames });
      showToast(wanted === '' ? 'Links lead to the first page again' : 'Links lead straight there now');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  }

  return (
    <form className="card console-name" onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label={`${label} (optional)`}
        value={name}
        error={error}
        hint={`${hint} Links of this guide then lead straight there.`}
        onChange={(value) => {
          setName(value);
          setError(null);
        }}
        action={
          <Button type="submit" disabled={name.trim() === saved}>
            {name.trim() === '' && saved !== '' ? 'Remove' : 'Use it'}
          </Button>
        }
      />
    </form>
  );
}
