import { useState } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { makeToken } from '../../state/new-token';
import { RevokeDialog } from './revoke-dialog';
import { Section } from './section';
import { tokensInOrder } from './token-order';
import { TokenTable } from './token-table';

/** Who may talk to this SCIM setting. Tokens of rehearsals come and go by themselves and are left out. */
export function TokensSection({ setting }: { setting: ScimSetting }) {
  const [revoking, setRevoking] = useState<TokenSummary | null>(null);
  const tokens = tokensInOrder(setting.tokens, 'identity provider');
  return (
    <Section
      title="Tokens"
      about="Whoever sends one of these may read and change this directory. Several are valid at the same time, so that a new one can be pasted before the old one is revoked and nothing is refused in between."
    >
      <TokenTable tokens={tokens} noun="token" onRevoke={setRevoking} />
      <div>
        <Button onClick={() => makeToken(setting.id)}>New token</Button>
      </div>
      <RevokeDialog
        setting={setting}
        token={revoking}
        noun="token"
        consequence="Requests that carry it are answered with 401 from now on."
        onClose={() => setRevoking(null)}
      />
    </Section>
  );
}
