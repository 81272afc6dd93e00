import { Download, Upload } from 'lucide-react';
import { useLive } from '../../state/live-store';
import type { Command, Feature } from '../feature';
import { importDialog, openExport } from './dialogs';
import { FileDialogs } from './file-dialogs';

/** Recorded traffic as files, out and in. */
export const exchangeFiles: Feature = { name: 'exchange-files', useCommands, Dialogs: FileDialogs };

function useCommands(): Command[] {
  const settingId = useLive((live) => live.settingId);
  if (settingId === null) return [];
  return [
    {
      id: 'import requests',
      group: 'Do',
      icon: Upload,
      label: 'Import requests',
      words: 'har exchange file ndjson traffic replay recorded',
      run: importDialog.open,
    },
    {
      id: 'export requests',
      group: 'Do',
      icon: Download,
      label: 'Export all requests',
      words: 'har ndjson csv postman collection download traffic journal',
      run: () => openExport({ search: '', total: null }),
    },
  ];
}
