import type { RevealedToken } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FieldValue } from '../../components/field-value';
import { useLive } from '../../state/live-store';
import { forgetSecret, useNewSecret } from '../../state/new-token';

/** The one moment in which a new client secret can be read; open while there is one. */
export function NewSecretDialog() {
  const { revealed } = useNewSecret();
  const replaces = useReplacesAnother(revealed);
  return (
    <Dialog
      open={revealed !== null}
      onClose={forgetSecret}
      dismissible={false}
      title="Copy the new client secret now"
      description="It is shown this once. Only a hash of it is kept, so nobody can read it here later."
      actions={
        <Button kind="primary" onClick={forgetSecret}>
          I have copied it
        </Button>
      }
    >
      {revealed !== null && <FieldValue label="Client secret" value={revealed.token} whole />}
      {replaces && (
        <p className="dialog-text">
          Client secrets that were there before go on working, so nothing is refused while you paste this one.
          Revoke the old one once requests arrive with the new one.
        </p>
      )}
    </Dialog>
  );
}

/** True when its connection has another one that an identity provider may be using. */
function useReplacesAnother(revealed: RevealedToken | null): boolean {
  return useLive(({ settings }) => {
    const setting = settings.find(({ id }) => id === revealed?.settingId);
    return (setting?.tokens ?? []).some(
      ({ id, purpose, revokedAt }) =>
        id !== revealed?.tokenId && purpose === 'client secret' && revokedAt === null,
    );
  });
}
