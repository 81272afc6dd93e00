import { useState } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { dayInput, endOfDay } from './expiry-day';

interface ExpiryDialogProps {
  setting: ScimSetting;
  token: TokenSummary | null;
  onClose(): void;
}

/** When a token ends, changed at any time while it lives. */
export function ExpiryDialog({ setting, token, onClose }: ExpiryDialogProps) {
  return (
    <Dialog
      open={token !== null}
      onClose={onClose}
      title={`When does the token that ends in ${token?.lastFour ?? ''} stop working?`}
      description="Requests with it are refused from the end of that day on. Two weeks before, this workbench says so."
    >
      {token !== null && <Form key={token.id} {...{ setting, token, onClose }} />}
    </Dialog>
  );
}

function Form({ setting, token, onClose }: ExpiryDialogProps & { token: TokenSummary }) {
  const [day, setDay] = useState(dayInput(token.expiresAt));
  const [error, setError] = useState<string | null>(null);
  const save = (expiresAt: string | null) =>
    void call('settings.setTokenExpiry', { settingId: setting.id, tokenId: token.id, expiresAt }).then(
      onClose,
      (failure: unknown) => setError(failure instanceof Error ? failure.message : String(failure)),
    );
  return (
    <form
      className="expiry-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(endOfDay(day));
      }}
    >
      <TextField
        type="date"
        label="Last day"
        value={day}
        min={dayInput(new Date().toISOString())}
        required
        error={error}
        onChange={setDay}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button onClick={() => save(null)}>Never ends</Button>
        <Button kind="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}
