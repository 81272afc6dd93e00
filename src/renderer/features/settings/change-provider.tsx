import { useEffect, useState } from 'react';
import { identityProviderOf } from '../../../shared/idp';
import { nameWithinText } from '../../../shared/idp/name-within-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { IdentityProviderChoice } from '../../components/identity-provider-choice';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';

/** Another identity provider for the same connection, and what that means. */
export function ChangeProvider({ setting }: { setting: Pick<ScimSetting, 'id' | 'idp'> }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(setting.idp);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens it again begins with what is
  useEffect(() => setChosen(setting.idp), [open, setting.idp]);
  const name = nameWithinText(identityProviderOf(chosen));

  async function change() {
    if (chosen === setting.idp) return;
    await call('settings.change', { settingId: setting.id, idp: chosen });
    showToast(`The guide is the one for ${name} now`);
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>Change…</Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Change the identity provider"
        description="Tokens, people, groups and requests stay as they are. The guide is the one of the provider that you choose: its steps begin anew, and requests that have come tick them again; ticks by hand are lost. Findings and rehearsals speak its words."
        confirmLabel={chosen === setting.idp ? 'Keep it' : 'Change'}
        kind="primary"
        onConfirm={change}
      >
        <IdentityProviderChoice chosen={chosen} onChoose={setChosen} />
      </ConfirmDialog>
    </>
  );
}
