import { useState } from 'react';
import type { ReadExchanges } from '../../../shared/exchange-files/recorded-request';
import { Dialog } from '../../components/dialog';
import { importDialog } from './dialogs';
import { FileField } from './file-field';
import { ImportActions, ImportForm } from './import-form';
import { useImport } from './use-import';
import './exchange-files.css';

/** Recorded traffic from a file: HAR, exchange files, NDJSON. Stands once in the page. */
export function ImportDialog() {
  return importDialog.useIsOpen() ? <Import /> : null;
}

function Import() {
  const [read, setRead] = useState<ReadExchanges | null>(null);
  const form = useImport(read);
  return (
    <Dialog
      open
      onClose={importDialog.close}
      size="wide"
      title="Import requests"
      description="A HAR file of any program, an exchange file, or NDJSON that was exported here. What is imported is marked, and no step of the guide is ticked by it."
      actions={<ImportActions form={form} read={read} />}
    >
      {form.progress.state === 'none' && <FileField onRead={setRead} />}
      {read !== null && !read.ok && (
        <p className="dialog-error" role="alert">
          {read.sentence}
        </p>
      )}
      {read?.ok && <ImportForm form={form} read={read} />}
    </Dialog>
  );
}
