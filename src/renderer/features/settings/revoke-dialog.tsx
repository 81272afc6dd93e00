import { isLiveToken } from '../../../shared/live-token';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { call } from '../../state/api';
import { othersWords } from './other-tolerances-text';

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
    (other) => other.id !== token?.id && other.purpose === token?.purpose && isLiveToken(other, Date.now()),
  );
  return (
    <ConfirmDialog
      open={token !== null}
      onClose={onClose}
      title={`Revoke the ${noun} that ends in ${token?.lastFour ?? ''}?`}
      description={`${consequence} ${othersWords(noun, others)}`}
      confirmLabel={`Revoke ${noun}`}
      onConfirm={async () =>
        token && call('settings.revokeToken', { settingId: setting.id, tokenId: token.id })
      }
    />
  );
}
