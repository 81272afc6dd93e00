import { useState } from 'react';
import { Button } from '../../components/button';
import { ClearRequestsDialog } from '../../components/clear-requests-dialog';

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
      <ClearRequestsDialog open={open} onClose={() => setOpen(false)} {...{ settingId, settingName }} />
    </>
  );
}
