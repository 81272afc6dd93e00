import { type FormEvent, useState } from 'react';
import { readPublicBaseUrl } from '../../../shared/base-url';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showToast } from '../../state/toasts';
import { Section, ValueRow } from './section';
import { suggestedBaseUrl } from './suggested-base-url';

/** Where identity providers find this workbench. */
export function PublicAddressSection() {
  const workbench = useLive((live) => live.workbench);
  if (workbench === null) return null;
  const listener = new URL(workbench.localBaseUrl).origin;
  const saved = workbench.preferences.publicBaseUrl;
  return (
    <Section id="public-address" note="A tunnel (cloudflared, ngrok, dev tunnels) gives this computer one">
      <ValueRow label="Point the tunnel at" value={listener}>
        <CopyButton text={listener} label="Copy address of the listener" shown="Copy" />
      </ValueRow>
      <div className="settings-block">
        <PublicAddress key={saved ?? ''} saved={saved} />
        <p className="settings-remark">
          The guide and the responses use this address. Only the SCIM endpoints are behind it; this page is
          not.
        </p>
      </div>
    </Section>
  );
}

function PublicAddress({ saved }: { saved: string | null }) {
  const [address, setAddress] = useState(saved ?? '');
  const { error, setError, save } = useSave();
  const suggestion = suggestedBaseUrl(address);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (address.trim() === '') return void save(null);
    const read = readPublicBaseUrl(address);
    if (read.ok) void save(read.baseUrl);
    else setError(read.reason);
  }

  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label="Public address"
        type="url"
        mono
        placeholder="https://workbench.example.com/scim"
        value={address}
        error={error}
        hint={
          suggestion !== null && (
            <Button size="small" onClick={() => setAddress(suggestion)}>
              Use {suggestion}
            </Button>
          )
        }
        onChange={(value) => {
          setAddress(value);
          setError(null);
        }}
        action={
          <Button type="submit" disabled={address.trim() === (saved ?? '')}>
            {address.trim() === '' && saved !== null ? 'Remove' : 'Save'}
          </Button>
        }
      />
    </form>
  );
}

function useSave() {
  const [error, setError] = useState<string | null>(null);
  const save = (publicBaseUrl: string | null) =>
    call('preferences.change', { publicBaseUrl }).then(
      () =>
        showToast(
          publicBaseUrl === null
            ? 'The local address is used again'
            : 'The guide uses the public address now',
        ),
      (failure: unknown) => setError(failure instanceof Error ? failure.message : String(failure)),
    );
  return { error, setError, save };
}
