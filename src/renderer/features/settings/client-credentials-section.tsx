import { useState } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { FieldValue } from '../../components/field-value';
import { useLive } from '../../state/live-store';
import { makeClientSecret } from '../../state/new-token';
import { RevokeDialog } from './revoke-dialog';
import { Section } from './section';
import { tokensInOrder } from './token-order';
import { TokenTable } from './token-table';
import './client-credentials-section.css';

/** For identity providers that ask for something else than a token. */
export function ClientCredentialsSection({ setting }: { setting: ScimSetting }) {
  return (
    <Section
      title="Other ways to sign in"
      about="For an identity provider that asks for OAuth 2.0 client credentials, or for a user name and a password, instead of a token."
    >
      <ClientSecrets setting={setting} />
      <div className="sign-in-way">
        <h3>User name and password</h3>
        <FieldValue label="User name" value={setting.id} />
        <p className="settings-remark">
          The password is one of the tokens above (HTTP Basic). Take this way only where the identity provider
          has no field for a token.
        </p>
      </div>
    </Section>
  );
}

function ClientSecrets({ setting }: { setting: ScimSetting }) {
  const [revoking, setRevoking] = useState<TokenSummary | null>(null);
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const secrets = tokensInOrder(setting.tokens, 'client secret');
  return (
    <div className="sign-in-way">
      <h3>OAuth 2.0 client credentials</h3>
      <FieldValue label="Token endpoint" value={`${baseUrl}/oauth/token`} />
      <FieldValue label="Client ID" value={setting.id} />
      {secrets.length > 0 && <TokenTable tokens={secrets} noun="client secret" onRevoke={setRevoking} />}
      <p className="settings-remark">
        {secrets.length === 0 && 'There is no client secret yet, so nobody can sign in this way. '}
        The identity provider exchanges client ID and client secret for an access token, again and again: each
        is valid for an hour, and none survives a restart of this workbench.
      </p>
      <div>
        <Button onClick={() => makeClientSecret(setting.id)}>New client secret</Button>
      </div>
      <RevokeDialog
        setting={setting}
        token={revoking}
        noun="client secret"
        consequence="The access tokens that were given for it end at once."
        onClose={() => setRevoking(null)}
      />
    </div>
  );
}
