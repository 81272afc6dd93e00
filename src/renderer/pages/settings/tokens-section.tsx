import { useState } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { RelativeTime } from '../../components/relative-time';
import { call } from '../../state/api';
import { makeToken } from '../../state/new-token';
import { Section } from './section';
import { isLive, tokensInOrder } from './token-order';
import { TokenState } from './token-state';
import './tokens-section.css';

/** Who may talk to this SCIM setting. Tokens of rehearsals come and go by themselves and are left out. */
export function TokensSection({ setting }: { setting: ScimSetting }) {
  const [revoking, setRevoking] = useState<TokenSummary | null>(null);
  const tokens = tokensInOrder(setting.tokens);
  return (
    <Section
      title="Tokens"
      about="Whoever sends one of these may read and change this directory. Several are valid at the same time, so that a new one can be pasted before the old one is revoked and nothing is refused in between."
    >
      <TokenTable tokens={tokens} onRevoke={setRevoking} />
      <div>
        <Button onClick={() => makeToken(setting.id)}>New token</Button>
      </div>
      <RevokeDialog setting={setting} token={revoking} onClose={() => setRevoking(null)} />
    </Section>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: TokenSummary[]; onRevoke(token: TokenSummary): void }) {
  return (
    <div className="tokens-scroll">
      <table className="tokens">
        <thead>
          <tr>
            <th scope="col">Ends in</th>
            <th scope="col">Created</th>
            <th scope="col">Last used</th>
            <th scope="col">State</th>
            <th>
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => onRevoke(token)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TokenRow({ token, onRevoke }: { token: TokenSummary; onRevoke(): void }) {
  return (
    <tr data-live={isLive(token) || undefined}>
      <th scope="row" className="mono">
        …{token.lastFour}
      </th>
      <td>
        <RelativeTime at={token.createdAt} />
      </td>
      <td>{token.lastUsedAt === null ? 'never' : <RelativeTime at={token.lastUsedAt} />}</td>
      <td>
        <TokenState token={token} />
      </td>
      <td className="tokens-action">
        {isLive(token) && (
          <Button
            size="small"
            onClick={onRevoke}
            aria-label={`Revoke the token that ends in ${token.lastFour}`}
          >
            Revoke…
          </Button>
        )}
      </td>
    </tr>
  );
}

interface RevokeDialogProps {
  setting: ScimSetting;
  token: TokenSummary | null;
  onClose(): void;
}

function RevokeDialog({ setting, token, onClose }: RevokeDialogProps) {
  const others = setting.tokens.filter((other) => other.id !== token?.id && isLive(other));
  const after =
    others.length === 0
      ? 'There is no other token: until you make a new one and paste it, every request is refused.'
      : `The token that ends in ${others.map(({ lastFour }) => lastFour).join(', ')} goes on working.`;
  return (
    <ConfirmDialog
      open={token !== null}
      onClose={onClose}
      title={`Revoke the token that ends in ${token?.lastFour ?? ''}?`}
      description={`Requests that carry it are answered with 401 from now on. ${after}`}
      confirmLabel="Revoke token"
      onConfirm={async () =>
        token && call('settings.revokeToken', { settingId: setting.id, tokenId: token.id })
      }
    />
  );
}
