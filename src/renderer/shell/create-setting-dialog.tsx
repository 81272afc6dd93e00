import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { identityProviders } from '../../shared/idp';
import type { RevealedToken } from '../../shared/scim-setting';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { TextField } from '../components/text-field';
import { call } from '../state/api';
import { selectSetting } from '../state/connect';
import { closeDialog, useIsOpen } from '../state/dialogs';
import { showToken } from '../state/new-token';

/** A further SCIM setting: asks for its name, shows its token once, and goes to it. */
export function CreateSettingDialog() {
  const open = useIsOpen('new SCIM setting');
  const onClose = () => closeDialog('new SCIM setting');
  const form = useId();
  const { name, setName, error, busy, submit } = useCreate(open, (created) => {
    onClose();
    showToken(created);
  });
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New SCIM setting"
      description="One connection: its own token, its own users and groups, its own guide. The address stays the same."
      initialFocus={input}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} busy={busy} disabled={name.trim() === ''}>
            Create
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          ref={input}
          label="Name"
          placeholder="Contoso"
          maxLength={80}
          value={name}
          onChange={setName}
          error={error}
        />
      </form>
    </Dialog>
  );
}

function useCreate(open: boolean, onCreated: (revealed: RevealedToken) => void) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (open) return;
    setName('');
    setError(null);
  }, [open]);

  async function create() {
    const [idp] = identityProviders;
    if (idp === undefined || busy) return;
    setBusy(true);
    try {
      const { setting, revealed } = await call('settings.create', { name, idp: idp.id });
      await selectSetting(setting.id);
      onCreated(revealed);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void create();
  }

  const change = (value: string) => {
    setName(value);
    setError(null);
  };
  return { name, setName: change, error, busy, submit };
}
