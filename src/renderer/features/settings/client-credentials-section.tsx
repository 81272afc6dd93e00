import { useState } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { makeClientSecret } from '../../state/new-token';
import { RevokeDialog } from './revoke-dialog';
import { Row, Section, ValueRow } from './section';
import { tokensInOrder } from './token-order';
import { TokenRows } from './token-rows';

/** For identity providers that ask for something else than a token. */
export function ClientCredentialsSection({ setting }: { setting: ScimSetting }) {
  return (
    <Section id="sign-in" note="Besides the tokens above">
      <ClientSecrets setting={setting} />
      <Row
        title="User name and password"
        detail="HTTP Basic, for clients that have no field for a token. The password is one of the tokens above."
      />
      <ValueRow label="User name" value={setting.id}>
        <CopyButton text={setting.id} label="Copy User name" shown="Copy" />
      </ValueRow>
    </Section>
  );
}

function ClientSecrets({ setting }: { setting: ScimSetting }) {
  const [revoking, setRevoking] = useState<TokenSummary | null>(null);
  const tokenEndpoint = `${useLive((live) => live.workbench?.baseUrl ?? '')}/oauth/token`;
  const secrets = tokensInOrder(setting.tokens, 'client secret');
  return (
    <>
      <Row title="OAuth 2.0 client credentials" detail={secretWords(secrets.length)}>
        <Button onClick={() => makeClientSecret(setting.id)}>New client secret</Button>
      </Row>
      <ValueRow label="Token endpoint" value={tokenEndpoint}>
        <CopyButton text={tokenEndpoint} label="Copy Token endpoint" shown="Copy" />
      </ValueRow>
      <ValueRow label="Client ID" value={setting.id}>
        <CopyButton text={setting.id} label="Copy Client ID" shown="Copy" />
      </ValueRow>
      <TokenRows tokens={secrets} noun="client secret" onRevoke={setRevoking} />
      <RevokeDialog
        setting={setting}
        token={revoking}
        noun="client secret"
        consequence="The access tokens that were given for it end at once."
        onClose={() => setRevoking(null)}
      />
    </>
  );
}

function secretWords(count: number): string {
  const lasts = 'An access token is valid for an hour, and none survives a restart of this workbench.';
  return count === 0 ? `There is no client secret yet, so nobody can sign in this way. ${lasts}` : lasts;
}
