import { useEffect, useId, useRef } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { IdentityProviderChoice } from '../../components/identity-provider-choice';
import { TextField } from '../../components/text-field';
import { useCreateSetting } from '../../components/use-create-setting';
import { showToken } from '../../state/new-token';
import { createSettingDialog } from './dialogs';
import './create-setting-dialog.css';

/** A further SCIM setting: asks for its name, shows its token once, and goes to its guide. */
export function CreateSettingDialog() {
  const open = createSettingDialog.useIsOpen();
  const onClose = createSettingDialog.close;
  const formId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const form = useCreateSetting((created) => {
    onClose();
    navigate('/setup');
    showToken(created);
  });
  const { reset } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening and closing begins anew
  useEffect(reset, [open]);

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New connection"
      description="Its own token, its own users and groups, its own guide. The address stays the same."
      initialFocus={input}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={form.isBusy} disabled={!form.isComplete}>
            Create
          </Button>
        </>
      }
    >
      <form id={formId} className="create-setting" onSubmit={form.submit} noValidate>
        <TextField
          ref={input}
          label="Name"
          placeholder="Contoso"
          maxLength={80}
          value={form.name}
          onChange={form.setName}
          error={form.error}
        />
        <IdentityProviderChoice chosen={form.idp} onChoose={form.setIdp} />
      </form>
    </Dialog>
  );
}
