import { type FormEvent, useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';
import { Section } from './section';

export function NameSection({ setting }: { setting: ScimSetting }) {
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
    <Section title="Name" about="Seen here only; identity providers never learn it.">
      <form onSubmit={(event) => void rename(event)} noValidate>
        <TextField
          label="Name of this SCIM setting"
          value={name}
          maxLength={80}
          error={error}
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
    </Section>
  );
}
