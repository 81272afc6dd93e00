import { type FormEvent, useState } from 'react';
import { readPublicBaseUrl } from '../../../shared/base-url';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { checkAddress } from './actions';

/** An address that a proxy or a tunnel of one's own lends: stored, then checked. */
export function OwnAddress() {
  const saved = useLive((live) => live.workbench?.preferences.publicBaseUrl ?? null);
  return <OwnAddressForm key={saved ?? ''} saved={saved} />;
}

function OwnAddressForm({ saved }: { saved: string | null }) {
  const [address, setAddress] = useState(saved ?? '');
  const [error, setError] = useState<string | null>(null);

  async function save(publicBaseUrl: string | null): Promise<void> {
    try {
      await call('preferences.change', { publicBaseUrl });
      if (publicBaseUrl !== null) await checkAddress();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (address.trim() === '') return void save(null);
    const read = readPublicBaseUrl(withPath(address));
    if (read.ok) void save(read.baseUrl);
    else setError(read.reason);
  }

  return (
    <li className="tunnel own-address">
      <form onSubmit={submit} noValidate>
        <TextField
          label="Your own address"
          type="url"
          mono
          placeholder="https://scim.example.com/scim"
          value={address}
          error={error}
          onChange={(value) => {
            setAddress(value);
            setError(null);
          }}
          action={
            <Button type="submit">{address.trim() === '' && saved !== null ? 'Remove' : 'Check'}</Button>
          }
        />
      </form>
    </li>
  );
}

/** An address without a path means the SCIM endpoints under it. */
function withPath(text: string): string {
  const typed = text.trim().replace(/\/+$/, '');
  const whole = typed.includes('://') ? typed : `https://${typed}`;
  return URL.canParse(whole) && new URL(whole).pathname === '/' ? `${whole}/scim` : whole;
}
