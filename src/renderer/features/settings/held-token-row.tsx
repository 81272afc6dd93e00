import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RevealedToken } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { letGoOfCopied } from '../../state/held-tokens';
import { noteTokenCopied } from '../../state/new-token';

/** A token that was just made: it can be copied and read while this page holds it, and is let go of once copied and left. */
export function HeldTokenRow({ held }: { held: RevealedToken }) {
  const { settingId, token } = held;
  const [shown, show] = useState(false);
  useEffect(() => () => letGoOfCopied(settingId), [settingId]);
  return (
    <div className="settings-row token-held">
      <div>
        <span className="settings-row-title">The new token</span>
        {shown ? (
          <span className="settings-row-value token-whole">{token}</span>
        ) : (
          <span className="settings-row-detail">
            Can be copied until you leave this page after copying it, for 15 minutes at most
          </span>
        )}
      </div>
      <div className="settings-row-action">
        <Button
          kind="quiet"
          icon={shown ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
          onClick={() => show(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
        <CopyButton
          kind="primary"
          text={token}
          label="Copy the new token"
          shown="Copy"
          onCopied={() => noteTokenCopied(held)}
        />
      </div>
    </div>
  );
}
