import { useEffect } from 'react';
import { overlaySelector } from '../../components/overlay-selector';
import { type StageAct, stageAct } from './presenter-key';

/** The keys of a speaker and of a presenter remote, unless something lies over the stage. */
export function useStageKeys(act: (what: StageAct) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(overlaySelector) !== null) return;
      const onButton = event.target instanceof Element && event.target.closest('button, a') !== null;
      const what = stageAct(event, onButton);
      if (what === null) return;
      event.preventDefault();
      if (!event.repeat) act(what);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [act]);
}
