import { create } from 'zustand';

/** Whether the dialog that starts a rehearsal is open. */
export const useRehearse = create<{ open: boolean }>()(() => ({ open: false }));

/** Opens the dialog that starts a rehearsal. */
export function openRehearse(): void {
  useRehearse.setState({ open: true });
}

export function closeRehearse(): void {
  useRehearse.setState({ open: false });
}
