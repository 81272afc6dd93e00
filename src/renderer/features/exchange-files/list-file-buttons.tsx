import { Download, Upload } from 'lucide-react';
import { IconButton } from '../../components/icon-button';
import { importDialog, openExport } from './dialogs';

/** The requests that are listed, out to a file; others, in from one. */
export function ListFileButtons({ search, total }: { search: string; total: number | null }) {
  return (
    <>
      <IconButton label="Import requests" icon={Upload} onClick={importDialog.open} />
      <IconButton
        label="Export what is listed"
        icon={Download}
        disabled={total === 0}
        onClick={() => openExport({ search, total })}
      />
    </>
  );
}
