import { useEffect } from 'react';
import { overlaySelector } from '../../components/overlay-selector';

const ofItsOwn = 'button, a, summary, [role="tree"], .stage-request';

/** A click on the stage goes on, as a slide does; what can be pressed by itself, and what is being selected, is left alone. */
export function useStageClicks(next: () => void): void {
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.detail === 0 || !(target instanceof Element)) return;
      if (target.closest('.stage') === null || target.closest(ofItsOwn) !== null) return;
      if (document.querySelector(overlaySelector) !== null || document.getSelection()?.isCollapsed === false)
        return;
      next();
    };
    window.addEventListener('click', click);
    return () => window.removeEventListener('click', click);
  }, [next]);
}
