import { call } from '../state/api';
import { ConfirmDialog } from './confirm-dialog';

interface ClearRequestsDialogProps {
  settingId: string;
  settingName: string;
  open: boolean;
  onClose(): void;
}

/** Asks before the journal of a SCIM setting is cleared. */
export function ClearRequestsDialog({ settingId, settingName, open, onClose }: ClearRequestsDialogProps) {
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Clear the requests of ${settingName}?`}
      description="Requests, their bodies and their findings are deleted from this computer. Users and groups stay, and so does the progress of the guide. Requests whose token belongs to no SCIM setting stay too: every SCIM setting lists them."
      confirmLabel="Clear requests"
      cancelLabel="Keep them"
      onConfirm={() => call('journal.clear', { settingId })}
    />
  );
}
