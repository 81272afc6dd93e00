import type { RevealedToken } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { IdentityProviderChoice } from '../../components/identity-provider-choice';
import { TextField } from '../../components/text-field';
import { useCreateSetting } from '../../components/use-create-setting';
import { importSettingDialog } from '../settings/dialogs';
import './beginning.css';

/** The calm beginning: one name, one choice, one button. */
export function FirstSetting({ onCreated }: { onCreated(revealed: RevealedToken): void }) {
  const form = useCreateSetting(onCreated);
  return (
    <section className="beginning" aria-labelledby="beginning-title">
      <h1 id="beginning-title">Connect an identity provider</h1>
      <p className="muted">
        A SCIM setting is one connection: its own tokens, its own users and groups. Create one, then follow
        the guide. Each step ticks itself when its request arrives here.
      </p>
      <form onSubmit={form.submit} noValidate>
        <TextField
          label="Name of the SCIM setting"
          value={form.name}
          onChange={form.setName}
          placeholder="Contoso"
          maxLength={80}
          error={form.error}
          autoFocus
        />
        <IdentityProviderChoice chosen={form.idp} onChoose={form.setIdp} />
        <div className="beginning-actions">
          <Button kind="primary" type="submit" busy={form.isBusy} disabled={!form.isComplete}>
            Create
          </Button>
          <Button kind="quiet" onClick={importSettingDialog.open}>
            Import a setting file…
          </Button>
        </div>
      </form>
    </section>
  );
}
