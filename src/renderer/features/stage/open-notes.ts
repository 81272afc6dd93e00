import { notesPath } from './paths';

/** Asked for once more, the same window comes to the front. */
export function openNotes(): void {
  window.open(notesPath, 'speaker-notes', 'popup,width=720,height=640')?.focus();
}
