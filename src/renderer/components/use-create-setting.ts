import { type FormEvent, useState } from 'react';
import { identityProviders } from '../../shared/idp';
import type { RevealedToken } from '../../shared/scim-setting';
import { call } from '../state/api';
import { selectSetting } from '../state/connect';

/**
 * The form of a new SCIM setting: a name and an identity provider; once created, it is the one on show.
 * @param asked id of the provider that is chosen at first; any other text chooses the first in the list
 */
export function useCreateSetting(onCreated: (revealed: RevealedToken) => void, asked?: string) {
  const [name, setName] = useState('');
  const [idp, setIdp] = useState(
    (identityProviders.find(({ id }) => id === asked) ?? identityProviders[0]).id,
  );
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function create() {
    setBusy(true);
    try {
      const { setting, revealed } = await call('settings.create', { name, idp });
      onCreated(revealed);
      await selectSetting(setting.id);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  return {
    name,
    idp,
    setIdp,
    error,
    isBusy,
    isComplete: name.trim() !== '',
    setName(changed: string) {
      setName(changed);
      setError(null);
    },
    submit(event: FormEvent) {
      event.preventDefault();
      if (!isBusy) void create();
    },
  };
}
