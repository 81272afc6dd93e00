import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';

export function FileDialogs() {
  return (
    <>
      <ExportDialog />
      <ImportDialog />
    </>
  );
}
