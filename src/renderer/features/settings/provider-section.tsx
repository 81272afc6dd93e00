import { type FormEvent, useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';
import { ChangeProvider } from './change-provider';
import { Row, Section } from './section';

/** What the connection is called, and what it connects. */
export function ProviderSection({ setting }: { setting: ScimSetting }) {
  return (
    <Section id="provider">
      <div className="settings-block">
        <NameForm setting={setting} />
      </div>
      <Row
        title={identityProviderOf(setting.idp).name}
        detail={
          <>
            Its guide is followed, and findings speak of its console. The connection was made{' '}
            <RelativeTime at={setting.createdAt} />.
          </>
        }
      >
        {!setting.sandbox && <ChangeProvider setting={setting} />}
      </Row>
    </Section>
  );
}

function NameForm({ setting }: { setting: ScimSetting }) {
  const [name, setName] = useState(setting.name);
  const [error, setError] = useState<string | null>(null);
  const changed = name.trim() !== setting.name;

  async function rename(event: FormEvent) {
    event.preventDefault();
    if (!changed) return;
    try {
      const renamed = await call('settings.change', { settingId: setting.id, name });
      setName(renamed.name);
      showToast(`It is called ${bidiIsolate(renamed.name)} now`);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  }

  return (
    <form onSubmit={(event) => void rename(event)} noValidate>
      <TextField
        label="Name of this connection"
        value={name}
        maxLength={80}
        error={error}
        hint="Seen here only; identity providers never learn it."
        onChange={(value) => {
          setName(value);
          setError(null);
        }}
        action={
          <Button type="submit" disabled={!changed}>
            Rename
          </Button>
        }
      />
    </form>
  );
}
