import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { call } from '../../state/api';
import { isLive } from './token-order';

interface RevokeDialogProps {
  setting: ScimSetting;
  token: TokenSummary | null;
  /** "token", "client secret". */
  noun: string;
  /** What happens to whoever still uses it. */
  consequence: string;
  onClose(): void;
}

export function RevokeDialog({ setting, token, noun, consequence, onClose }: RevokeDialogProps) {
  const others = setting.tokens.filter(
    (other) => other.id !== token?.id && other.purpose === token?.purpose && isLive(other),
  );
  const after =
    others.length === 0
      ? `There is no other ${noun}: until you make a new one and paste it, every request that needs one is refused.`
      : `The ${noun} that ends in ${others.map(({ lastFour }) => lastFour).join(', ')} goes on working.`;
  return (
    <ConfirmDialog
      open={token !== null}
      onClose={onClose}
      title={`Revoke the ${noun} that ends in ${token?.lastFour ?? ''}?`}
      description={`${consequence} ${after}`}
      confirmLabel={`Revoke ${noun}`}
      onConfirm={async () =>
        token && call('settings.revokeToken', { settingId: setting.id, tokenId: token.id })
      }
    />
  );
}
