import type { RevealedToken } from '../../shared/scim-setting';
import { useLive } from '../state/live-store';
import { type NewToken, noteTokenCopied } from '../state/new-token';
import { Button } from './button';
import { Dialog } from './dialog';
import { FieldValue } from './field-value';

/** The one moment in which a new token can be read; open while there is one. */
export function RevealTokenDialog({ revealed, kind, onClose }: NewToken & { onClose(): void }) {
  const replaces = useReplacesAnother(revealed);
  return (
    <Dialog
      open={revealed !== null}
      onClose={onClose}
      dismissible={false}
      title={`Copy the new ${kind} now`}
      description="It is shown this once. Only a hash of it is kept, so nobody can read it here later."
      actions={
        <Button kind="primary" onClick={onClose}>
          I have copied it
        </Button>
      }
    >
      {revealed !== null && (
        <FieldValue
          label={kind === 'token' ? 'Secret token' : 'Client secret'}
          value={revealed.token}
          onCopied={() => kind === 'token' && noteTokenCopied(revealed)}
          whole
        />
      )}
      {replaces && (
        <p className="dialog-text">
          {kind === 'token' ? 'Tokens' : 'Client secrets'} that were there before go on working, so nothing is
          refused while you paste this one. Revoke the old one in Settings once requests arrive with the new
          one.
        </p>
      )}
    </Dialog>
  );
}

/** True when its SCIM setting has another of its kind that an identity provider may be using. */
function useReplacesAnother(revealed: RevealedToken | null): boolean {
  return useLive(({ settings }) => {
    const setting = settings.find(({ id }) => id === revealed?.settingId);
    const { purpose } = setting?.tokens.find(({ id }) => id === revealed?.tokenId) ?? {};
    const others = setting?.tokens.filter(({ id }) => id !== revealed?.tokenId) ?? [];
    return others.some((other) => other.purpose === purpose && other.revokedAt === null);
  });
}
