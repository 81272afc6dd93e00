import { useEffect, useState } from 'react';
import { bidiIsolate } from '../../shared/bidi-isolate';
import { counted } from '../../shared/plural';
import { call } from '../state/api';
import { useLive } from '../state/live-store';
import { ConfirmDialog } from './confirm-dialog';
import { useUnassigned } from './use-unassigned';
import './clear-requests-dialog.css';

interface ClearRequestsDialogProps {
  settingId: string;
  settingName: string;
  open: boolean;
  onClose(): void;
}

/**
 * Asks before the journal of a SCIM setting is cleared; refusals that every SCIM setting lists only go when that is ticked, or
 * when there is nothing else to clear.
 */
export function ClearRequestsDialog({ settingId, settingName, open, onClose }: ClearRequestsDialogProps) {
  const unassigned = useUnassigned();
  const own = useLive((live) => live.counts.requests);
  const marked = useLive((live) => live.marks?.length ?? 0);
  const [ticked, tick] = useState(false);
  useEffect(() => {
    if (!open) tick(false);
  }, [open]);
  const onlyUnassigned = own === 0 && unassigned > 0;
  const { title, description } = onlyUnassigned
    ? wordsForUnassigned(unassigned)
    : wordsForOwn(settingName, marked);
  return (
    <ConfirmDialog
      {...{ open, onClose, title, description }}
      confirmLabel="Clear requests"
      cancelLabel="Keep them"
      onConfirm={() => call('journal.clear', { settingId, withUnassigned: ticked || onlyUnassigned })}
    >
      {unassigned > 0 && !onlyUnassigned && (
        <label className="clear-unassigned">
          <input type="checkbox" checked={ticked} onChange={(event) => tick(event.currentTarget.checked)} />
          Also clear {unassignedWords(unassigned)}. Every SCIM setting lists them.
        </label>
      )}
    </ConfirmDialog>
  );
}

function wordsForOwn(settingName: string, marked: number) {
  return {
    title: `Clear the requests of ${bidiIsolate(settingName)}?`,
    description: `Requests, their bodies and their findings are deleted from this computer.${markedWords(marked)} Users and groups stay, with what is wrong with them as they are stored, and so does the progress of the guide.`,
  };
}

/** What is marked is not cleared. */
function markedWords(marked: number): string {
  if (marked === 0) return '';
  return ` ${counted(marked, 'marked request stays', 'marked requests stay')} whole, until the mark is removed.`;
}

function wordsForUnassigned(count: number) {
  return {
    title: 'Clear requests that belong to no SCIM setting?',
    description: `This SCIM setting keeps no requests of its own. What is deleted from this computer, with bodies and findings: ${unassignedWords(count)}. Every SCIM setting lists them.`,
  };
}

/** "1 request that belongs to no SCIM setting" */
export function unassignedWords(count: number): string {
  return `${counted(count, 'request that belongs', 'requests that belong')} to no SCIM setting`;
}
