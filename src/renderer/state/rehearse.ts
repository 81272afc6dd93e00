import { openDialog } from './dialogs';

/** Opens the dialog that starts a rehearsal. */
export function openRehearse(): void {
  openDialog('rehearse');
}
