import { useState } from 'react';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { call } from '../../state/api';

interface ClearRequestsProps {
  settingId: string;
  settingName: string;
  disabled: boolean;
}

/** Clears the journal of a SCIM setting, after asking. */
export function ClearRequests({ settingId, settingName, disabled }: ClearRequestsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" disabled={disabled} onClick={() => setOpen(true)}>
        Clear…
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Clear the requests of ${settingName}?`}
        description="Requests, their bodies and their findings are deleted from this computer. Users and groups stay, and so does the progress of the guide."
        confirmLabel="Clear requests"
        cancelLabel="Keep them"
        onConfirm={() => call('journal.clear', { settingId })}
      />
    </>
  );
}
