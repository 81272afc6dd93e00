import { type FormEvent, useState } from 'react';
import { platformBaseUrl } from '../../../shared/idp/common/platform-pages';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';
import { usePlatformBaseUrl } from './use-value-text';

/** The platform's own address: the documented one, or that of another SCIM server. */
export function PlatformAddress() {
  const saved = usePlatformBaseUrl();
  return <AddressForm key={saved} saved={saved} />;
}

function AddressForm({ saved }: { saved: string }) {
  const [address, setAddress] = useState(saved);
  const [error, setError] = useState<string | null>(null);
  const wanted = address.trim() === '' ? platformBaseUrl : address.trim();

  async function save(event: FormEvent) {
    event.preventDefault();
    try {
      await call('preferences.change', { platformBaseUrl: wanted === platformBaseUrl ? null : wanted });
      showToast('The guide to the platform uses this address now');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  }

  return (
    <form className="card moving-part" onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label="Address of the platform"
        type="url"
        mono
        value={address}
        error={error}
        hint="As its documents print it. Any other SCIM server can stand here."
        onChange={(value) => {
          setAddress(value);
          setError(null);
        }}
        action={
          <Button type="submit" disabled={wanted === saved}>
            Use it
          </Button>
        }
      />
    </form>
  );
}
