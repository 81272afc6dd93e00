import { useEffect, useRef, useState } from 'react';
import type { Taken, Taking } from './take-file';

export type Progress =
  | { state: 'none' }
  | { state: 'running' | 'done' | 'stopped'; taken: Taken; settingId: string };

/** One at a time, with its progress; it can be stopped. */
export function useTaking() {
  const [progress, setProgress] = useState<Progress>({ state: 'none' });
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(
    settingId: string,
    take: (taking: Pick<Taking, 'onProgress' | 'signal'>) => Promise<Taken>,
  ) {
    const controller = new AbortController();
    running.current = controller;
    let taken: Taken = { done: 0, remarkable: 0, left: 0 };
    const onProgress = (now: Taken) => {
      taken = now;
      setProgress({ state: 'running', taken, settingId });
    };
    setFailure(null);
    onProgress(taken);
    try {
      await take({ onProgress, signal: controller.signal });
    } catch (error) {
      if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
    }
    const isStopped = controller.signal.aborted;
    setProgress({ state: isStopped ? 'stopped' : 'done', taken, settingId });
  }
  return { progress, failure, start, stop: () => running.current?.abort() };
}
