import { useEffect, useState } from 'react';
import { call } from '../state/api';
import { ConfirmDialog } from './confirm-dialog';
import './clear-requests-dialog.css';

interface ClearRequestsDialogProps {
  settingId: string;
  settingName: string;
  open: boolean;
  onClose(): void;
}

/** Asks before the journal of a SCIM setting is cleared; refusals that every SCIM setting lists only go when that is ticked. */
export function ClearRequestsDialog({ settingId, settingName, open, onClose }: ClearRequestsDialogProps) {
  const unassigned = useUnassigned(open);
  const [ticked, tick] = useState(false);
  useEffect(() => {
    if (!open) tick(false);
  }, [open]);
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Clear the requests of ${settingName}?`}
      description="Requests, their bodies and their findings are deleted from this computer. Users and groups stay, and so does the progress of the guide."
      confirmLabel="Clear requests"
      cancelLabel="Keep them"
      onConfirm={() => call('journal.clear', { settingId, withUnassigned: ticked })}
    >
      {unassigned > 0 && (
        <label className="clear-unassigned">
          <input type="checkbox" checked={ticked} onChange={(event) => tick(event.currentTarget.checked)} />
          {alsoClear(unassigned)}
        </label>
      )}
    </ConfirmDialog>
  );
}

function alsoClear(count: number): string {
  const requests = count === 1 ? 'request that belongs' : 'requests that belong';
  return `Also clear ${count.toLocaleString('en-US')} ${requests} to no SCIM setting. Every SCIM setting lists them.`;
}

/** How many belong to no SCIM setting; 0 until that is known. */
function useUnassigned(open: boolean): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    call('journal.list', { settingId: null, limit: 1 }, stop.signal).then(
      ({ total }) => setCount(total),
      () => setCount(0),
    );
    return () => stop.abort();
  }, [open]);
  return count;
}
