import type { RevealedToken } from '../../shared/scim-setting';
import { useLive } from '../state/live-store';
import { Button } from './button';
import { Dialog } from './dialog';
import { FieldValue } from './field-value';

/** The one moment in which a new token can be read; open while there is one. */
export function RevealTokenDialog({
  revealed,
  onClose,
}: {
  revealed: RevealedToken | null;
  onClose(): void;
}) {
  const replaces = useReplacesAnother(revealed);
  return (
    <Dialog
      open={revealed !== null}
      onClose={onClose}
      dismissible={false}
      title="Copy the new token now"
      description="It is shown this once. Only a hash of it is kept, so nobody can read it here later."
      actions={
        <Button kind="primary" onClick={onClose}>
          I have copied it
        </Button>
      }
    >
      {revealed !== null && <FieldValue label="Secret token" value={revealed.token} />}
      {replaces && (
        <p className="dialog-text">
          Tokens that were there before go on working, so nothing is refused while you paste this one. Revoke
          the old one in Settings once requests arrive with the new one.
        </p>
      )}
    </Dialog>
  );
}

/** True when its SCIM setting has another token that an identity provider may be using. */
function useReplacesAnother(revealed: RevealedToken | null): boolean {
  return useLive(({ settings }) => {
    const setting = settings.find(({ id }) => id === revealed?.settingId);
    const others = setting?.tokens.filter(({ id }) => id !== revealed?.tokenId) ?? [];
    return others.some(({ purpose, revokedAt }) => purpose === 'identity provider' && revokedAt === null);
  });
}
