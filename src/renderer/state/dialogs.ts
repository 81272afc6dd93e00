import { create } from 'zustand';

/** Dialogs that can be opened from several places. One at a time. */
export type DialogName = 'rehearse' | 'palette' | 'keys' | 'new SCIM setting' | 'import SCIM setting';

const useDialogs = create<{ open: DialogName | null }>()(() => ({ open: null }));

export function useIsOpen(name: DialogName): boolean {
  return useDialogs(({ open }) => open === name);
}

export function openDialog(name: DialogName): void {
  useDialogs.setState({ open: name });
}

/** Closes it, unless another one has been opened in its place. */
export function closeDialog(name: DialogName): void {
  useDialogs.setState(({ open }) => (open === name ? { open: null } : {}));
}
