/** A new connection: a name, an identity provider, and on to its guide. */
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { IdentityProviderChoice } from '../../components/identity-provider-choice';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { TextField } from '../../components/text-field';
import { useCreateSetting } from '../../components/use-create-setting';
import { holdToken } from '../../state/held-tokens';
import { useLive } from '../../state/live-store';
import { newDraft } from '../setting-editor/draft';
import { beginNew } from '../setting-editor/drafts';
import { newOne, stepPath } from '../setting-editor/places';
import { importSettingDialog } from '../settings/dialogs';
import './connect-page.css';

export function ConnectPage() {
  const [, navigate] = useLocation();
  const { idp } = useParams<{ idp?: string }>();
  const shown = useLive((live) => live.settingId);
  const [created, setCreated] = useState<string | null>(null);
  const form = useCreateSetting((revealed) => {
    holdToken(revealed);
    setCreated(revealed.settingId);
  }, idp);
  const chooseFirst = () => {
    beginNew(newDraft(form.idp, form.name));
    navigate(stepPath(newOne, form.name.trim() === '' ? 'name' : 'fields'));
  };
  // Not before it is the one on show: without a connection, the guide leads back here.
  useEffect(() => {
    if (created !== null && created === shown) navigate('/setup');
  }, [created, shown, navigate]);
  return (
    <Page width="column">
      <PageHead title="Connect a provider">
        A connection has its own token, its own users and groups, its own guide.
      </PageHead>
      <form onSubmit={form.submit} noValidate>
        <Card className="connect-form">
          <IdentityProviderChoice chosen={form.idp} onChoose={form.setIdp} />
          <TextField
            label="Name of the connection"
            hint="For you alone: the company, or what it is for."
            value={form.name}
            onChange={form.setName}
            placeholder="Contoso"
            maxLength={80}
            error={form.error}
            autoFocus
          />
          <p className="connect-steps">
            Fields and groups begin as documented.{' '}
            <button type="button" className="link-button" onClick={chooseFirst}>
              Choose them first
            </button>
          </p>
        </Card>
        <div className="connect-actions">
          <Button kind="quiet" onClick={importSettingDialog.open}>
            Import a setting file
          </Button>
          <Button kind="primary" size="large" type="submit" busy={form.isBusy} disabled={!form.isComplete}>
            Create and set up
          </Button>
        </div>
      </form>
    </Page>
  );
}
