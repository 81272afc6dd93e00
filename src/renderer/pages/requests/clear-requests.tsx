import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import { call } from '../../state/api';

/** Clears the journal of a SCIM setting, after asking. */
export function ClearRequests({
  settingId,
  settingName,
  total,
}: {
  settingId: string;
  settingName: string;
  total: number;
}) {
  const [error, setError] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const clear = () =>
    call('journal.clear', { settingId }).then(
      () => setOpen(false),
      (failure: Error) => setError(failure.message),
    );
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className="button button-quiet" disabled={total === 0}>
        Clear…
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">Clear the requests of {settingName}?</AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">
            Requests, their bodies and their findings are deleted from this computer. Users and groups stay,
            and so does the progress of the guide.
          </AlertDialog.Description>
          {error && (
            <p role="alert" className="dialog-error">
              The requests could not be cleared. {error}
            </p>
          )}
          <div className="dialog-actions">
            <AlertDialog.Close className="button">Keep them</AlertDialog.Close>
            <button type="button" className="button button-danger" onClick={() => void clear()}>
              Clear requests
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
