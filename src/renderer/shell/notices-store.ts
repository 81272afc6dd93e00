import { create } from 'zustand';

/** Whether all notices are shown, or the newest only. */
export const useNotices = create<{ all: boolean }>()(() => ({ all: false }));

export function toggleNotices(): void {
  useNotices.setState(({ all }) => ({ all: !all }));
}
