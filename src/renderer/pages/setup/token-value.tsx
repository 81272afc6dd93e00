import { useState } from 'react';
import type { RevealedToken, ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { RevealTokenDialog } from '../../components/reveal-token-dialog';
import { call } from '../../state/api';
import { tellFailure } from '../../state/toasts';

/** The token can't be read again, so the field says which one it is and offers a new one. */
export function TokenValue({ label, setting }: { label: string; setting: ScimSetting }) {
  const [revealed, setRevealed] = useState<RevealedToken | null>(null);
  const live = setting.tokens.filter(isUsable).at(-1);
  const rotate = () =>
    call('settings.rotateToken', { settingId: setting.id }).then(
      setRevealed,
      tellFailure('No new token was made'),
    );

  return (
    <>
      <div className="field">
        <span className="field-label">{label}</span>
        <span className="field-text">
          {live === undefined ? (
            'none'
          ) : (
            <>
              •••• {live.lastFour}{' '}
              <span className="muted">
                · made <RelativeTime at={live.createdAt} />
              </span>
            </>
          )}
        </span>
        <Button kind="quiet" onClick={rotate}>
          New token
        </Button>
      </div>
      <RevealTokenDialog revealed={revealed} onClose={() => setRevealed(null)} />
    </>
  );
}

function isUsable({ purpose, revokedAt }: TokenSummary): boolean {
  return purpose === 'identity provider' && revokedAt === null;
}
