import { type FormEvent, useId, useState } from 'react';
import { identityProviders } from '../../../shared/idp';
import type { IdentityProviderId, RevealedToken } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import './beginning.css';

/** The calm beginning: one name, one choice, one button. */
export function FirstSetting({ onCreated }: { onCreated(revealed: RevealedToken): void }) {
  const [name, setName] = useState('');
  const [idp, setIdp] = useState<IdentityProviderId>('entra');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function create(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const { revealed } = await call('settings.create', { name, idp });
      onCreated(revealed);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
      setBusy(false);
    }
  }

  return (
    <section className="beginning" aria-labelledby="beginning-title">
      <h1 id="beginning-title">Connect an identity provider</h1>
      <p className="muted">
        A SCIM setting is one connection: its own address, its own tokens, its own users and groups. Create
        one, then follow the guide. Each step ticks itself when its request arrives here.
      </p>
      <form onSubmit={create} noValidate>
        <TextField
          label="Name of the SCIM setting"
          value={name}
          onChange={(value) => {
            setName(value);
            setError(null);
          }}
          placeholder="Contoso"
          error={error}
          autoFocus
        />
        <IdentityProviderChoice chosen={idp} onChoose={setIdp} />
        <Button kind="primary" type="submit" disabled={isBusy || name.trim() === ''}>
          {isBusy ? 'Creating…' : 'Create'}
        </Button>
      </form>
    </section>
  );
}

function IdentityProviderChoice({
  chosen,
  onChoose,
}: {
  chosen: IdentityProviderId;
  onChoose(id: IdentityProviderId): void;
}) {
  const group = useId();
  return (
    <fieldset className="idp-choice">
      <legend>Identity provider</legend>
      {identityProviders.map(({ id, name }) => (
        <label key={id} className="idp-option">
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
