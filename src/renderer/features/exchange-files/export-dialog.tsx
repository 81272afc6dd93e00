import { Download } from 'lucide-react';
import { useState } from 'react';
import { type ExportFormat, exportFormats, formatWords } from '../../../shared/exchange-files/export-formats';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { RadioCards } from '../../components/radio-cards';
import { Switch } from '../../components/switch';
import { useLive } from '../../state/live-store';
import { showToast } from '../../state/toasts';
import { exportDialog, useListed } from './dialogs';
import { useExport } from './use-export';

const { close } = exportDialog;
const options = exportFormats.map((format) => ({
  value: format,
  label: formatWords[format].title,
  explanation: formatWords[format].detail,
}));

/** The requests that are listed as a file; stands once in the page and is opened by `openExport`. */
export function ExportDialog() {
  return exportDialog.useIsOpen() ? <Choices /> : null;
}

function Choices() {
  const settingId = useLive((live) => live.settingId);
  const { search, total } = useListed();
  const [format, setFormat] = useState<ExportFormat>('har');
  const [masked, setMasked] = useState(true);
  const { progress, failure, start, stop } = useExport((written) => {
    close();
    showToast(`${counted(written, 'request')} exported`);
  });
  const actions = (
    <>
      <Button onClick={progress === null ? close : stop}>{progress === null ? 'Cancel' : 'Stop'}</Button>
      <Button
        kind="primary"
        icon={<Download size={14} aria-hidden />}
        busy={progress !== null}
        disabled={total === 0}
        onClick={() => void start({ settingId, search, format, masked })}
      >
        Export
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={close}
      size="wide"
      title="Export requests"
      description={whatGoes(total, search)}
      actions={actions}
    >
      <RadioCards label="Format" options={options} value={format} onChange={setFormat} />
      <Switch
        label="Mask personal data"
        description="Names, addresses and numbers become masks, the same for the same value. Time zones, departments and what else says what went wrong stay. Secrets are taken out in any case."
        checked={masked}
        onChange={setMasked}
      />
      {progress !== null && (
        <p role="status">
          {progress.written.toLocaleString('en-US')} of {progress.total.toLocaleString('en-US')} written
        </p>
      )}
      {failure !== null && (
        <p className="dialog-error" role="alert">
          It was not exported. {failure}
        </p>
      )}
    </Dialog>
  );
}

function whatGoes(total: number | null, search: string): string {
  const many = total === null ? 'All requests that are kept' : counted(total, 'request');
  const what = search.trim() === '' ? many : `${many} that “${search.trim()}” finds`;
  return `${what}, the oldest first.`;
}
