import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/contract';
import { formatWords } from '../../../shared/exchange-files/export-formats';
import { saveFile } from '../../components/save-file';
import { stream } from '../../state/api';

export type ExportChoice = CallInput<'exchangeFiles.export'>;

interface Written {
  written: number;
  total: number;
}

/** Writes a file and hands it to the browser; many requests take a while, and can be stopped. */
export function useExport(onDone: (written: number) => void) {
  const [progress, setProgress] = useState<Written | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(choice: ExportChoice) {
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setProgress({ written: 0, total: 0 });
    try {
      const { parts, written } = await read(choice, setProgress, controller.signal);
      if (controller.signal.aborted) return;
      const { ending, mediaType } = formatWords[choice.format];
      saveFile(`requests.${ending}`, new Blob(parts, { type: mediaType }));
      onDone(written);
    } catch (error) {
      if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setProgress(null);
    }
  }
  return { progress, failure, start, stop: () => running.current?.abort() };
}

async function read(choice: ExportChoice, onProgress: (progress: Written) => void, signal: AbortSignal) {
  const parts: string[] = [];
  let count = 0;
  for await (const { text, written, total } of stream('exchangeFiles.export', choice, signal)) {
    parts.push(text);
    count = written;
    onProgress({ written, total });
  }
  return { parts, written: count };
}
