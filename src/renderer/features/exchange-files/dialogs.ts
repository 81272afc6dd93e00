import { create } from 'zustand';
import { createDialog } from '../../state/dialogs';

/** What is to be exported: a search, and how many it lists; null where that is not known. */
interface Listed {
  search: string;
  total: number | null;
}

export const exportDialog = createDialog('exchange-files/export');
export const importDialog = createDialog('exchange-files/import');
export const useListed = create<Listed>()(() => ({ search: '', total: null }));

export function openExport(listed: Listed): void {
  useListed.setState(listed);
  exportDialog.open();
}
