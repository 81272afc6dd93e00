import { useLocation } from 'wouter';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showError } from '../../state/toasts';
import { findingsPath } from '../rehearsal/paths';
import { isUnderWay } from '../rehearsal/simulation-words';
import { type OfferedText, offer } from './offer';
import { useOffer } from './offer-store';
import { importPath, mistakePath } from './paths';

/** Reads what is offered and goes to where it is explained. What can't be used is said where it was offered. */
export function useOffering(): (texts: Promise<OfferedText[]>) => void {
  const [, navigate] = useLocation();
  return (texts) =>
    void offer(texts).then(async (read) => {
      if (read?.kind === 'mapping') navigate(importPath);
      if (read?.kind === 'log') navigate(mistakePath);
      if (read?.kind === 'requests' && (await play())) navigate(findingsPath);
    });
}

/** Into the sandbox, where each request is answered and diagnosed. @returns whether it is on show now */
async function play(): Promise<boolean> {
  const [file] = useOffer.getState().files;
  if (file === undefined) return false;
  useOffer.setState({ isReading: true });
  try {
    await endRehearsal();
    const { settingId, problems } = await call('imports.play', file);
    await selectSetting(settingId);
    useOffer.setState({ isReading: false, problem: problems[0] ?? null });
    sayLeftOut(problems);
    return true;
  } catch (error) {
    useOffer.setState({ isReading: false, problem: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

/** What was not sent, and why: on the page that one comes to. */
export function sayLeftOut([first]: readonly string[]): void {
  if (first !== undefined) showError(first);
}

/** There is one sandbox: what is played takes it. */
export async function endRehearsal(): Promise<void> {
  if (isUnderWay(useLive.getState().simulation)) await call('simulation.stop', {});
}
