import { Download, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../../../components/icon-button';
import { saveFile } from '../../../components/save-file';
import { showFailure } from '../../../state/toasts';
import { readCsv } from './read-csv';
import type { TargetQuery } from './use-target-users';

interface ExportCsvProps {
  query: TargetQuery;
  /** Names, in the order of the field mappings. */
  fields: readonly string[];
  /** How many are listed; null until that is known. */
  total: number | null;
}

/** Writes who is listed into a file: what is filtered, in its order, with every field. Many take a while, and can be stopped. */
export function ExportCsv({ query, fields, total }: ExportCsvProps) {
  const { written, start, stop } = useExport(query, fields);
  if (written === null) {
    return (
      <IconButton
        label="Export as CSV"
        icon={Download}
        disabled={total === null || total === 0}
        onClick={start}
      />
    );
  }
  return (
    <span className="target-export" role="status">
      {written.toLocaleString('en-US')} of {(total ?? written).toLocaleString('en-US')} written
      <IconButton label="Stop the export" icon={X} onClick={stop} />
    </span>
  );
}

function useExport(query: TargetQuery, fields: readonly string[]) {
  const [written, setWritten] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setWritten(0);
    try {
      saveFile('target-users.csv', await readCsv({ ...query, fields }, setWritten, signal));
    } catch (error) {
      if (!signal.aborted) showFailure('It was not exported')(error);
    } finally {
      setWritten(null);
    }
  };
  return { written, start, stop: () => running.current?.abort() };
}
