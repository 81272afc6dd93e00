import { create } from 'zustand';

/** A dialog that can be opened from several places. One is open at a time. */
export interface SharedDialog {
  open(): void;
  /** Closes it, unless another one has been opened in its place. */
  close(): void;
  useIsOpen(): boolean;
}

const useOpenDialog = create<{ id: string | null }>()(() => ({ id: null }));

/** @param id of the feature that draws it; "settings/import" where it has several */
export function createDialog(id: string): SharedDialog {
  return {
    open: () => useOpenDialog.setState({ id }),
    close: () => useOpenDialog.setState((open) => (open.id === id ? { id: null } : {})),
    useIsOpen: () => useOpenDialog((open) => open.id === id),
  };
}
