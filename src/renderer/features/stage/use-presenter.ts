import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Demo } from '../../../shared/demo/demo-state';
import { back, control } from '../demo/control-demo';
import { openNotes } from './open-notes';
import type { StageAct } from './presenter-key';
import { hearNotes } from './stage-channel';
import { type ScreenControl, useFullScreen } from './use-full-screen';
import { useStageClicks } from './use-stage-clicks';
import { useStageKeys } from './use-stage-keys';

export interface Presenter {
  act(what: StageAct): void;
  /** Whether the request of the latest change is shown. */
  asked: boolean;
  isBlack: boolean;
  screen: ScreenControl | null;
}

/** What a speaker does on stage: by key, click, remote, or from the window with the notes. */
export function usePresenter(demo: Demo | null): Presenter {
  const [asked, setAsked] = useState(false);
  const [isBlack, setIsBlack] = useState(false);
  const [, navigate] = useLocation();
  const end = useCallback(() => navigate('/live'), [navigate]);
  const screen = useFullScreen(end);
  const act = (what: StageAct) => {
    if (isBlack || what === 'black') setIsBlack(!isBlack);
    else if (what === 'request') setAsked(!asked);
    else if (what === 'end') asked ? setAsked(false) : end();
    else if (what === 'notes') {
      screen?.opensWindow();
      openNotes();
    } else if (what === 'fill') screen?.fill(true);
    else if (what === 'toggle full screen') screen?.fill(!screen.isFull);
    else if (demo !== null) tell(what, demo);
  };
  useStageKeys(act);
  useStageClicks(() => act('next'));
  useEffect(() => hearNotes(act));
  return { act, asked, isBlack, screen };
}

/** The button that was pressed last lets go, so that the controls are away while somebody talks. */
function tell(what: 'next' | 'back', demo: Demo): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (what === 'next') control('demo.next');
  else back(demo);
}
