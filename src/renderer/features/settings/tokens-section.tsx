import { useState } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { useHeldTokens } from '../../state/held-tokens';
import { makeToken } from '../../state/new-token';
import { ExpiryDialog } from './expiry-dialog';
import { HeldTokenRow } from './held-token-row';
import { RenewalRow } from './renewal-row';
import { RevokeDialog } from './revoke-dialog';
import { Row, Section } from './section';
import { tokensInOrder } from './token-order';
import { TokenRows } from './token-rows';

/** Who may talk to this connection. Tokens of rehearsals come and go by themselves and are left out. */
export function TokensSection({ setting }: { setting: ScimSetting }) {
  const [revoking, setRevoking] = useState<TokenSummary | null>(null);
  const [ending, setEnding] = useState<TokenSummary | null>(null);
  const held = useHeldTokens((all) => all[setting.id]);
  const tokens = tokensInOrder(setting.tokens, 'identity provider');
  return (
    <Section
      id="tokens"
      note="Several can be valid at a time, so that nothing is refused while you change over"
    >
      {held !== undefined && <HeldTokenRow key={held.tokenId} held={held} />}
      <RenewalRow setting={setting} isMain={held === undefined} />
      <TokenRows tokens={tokens} noun="token" onRevoke={setRevoking} onExpiry={setEnding} />
      <Row
        title="A further token"
        detail="Whoever sends a token may read and change this directory. Those before it go on working."
      >
        <Button onClick={() => makeToken(setting.id)}>New token</Button>
      </Row>
      <ExpiryDialog setting={setting} token={ending} onClose={() => setEnding(null)} />
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
