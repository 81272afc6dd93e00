import { useEffect, useRef } from 'react';
import { useLive } from '../../state/live-store';
import { placeToBeginAgain } from './begin-again';

/** Loads the page anew as soon as pseudonyms are turned on or off, in this window or in another one. */
export function useBeginAgain(): void {
  const isOn = useLive((live) => live.pseudonyms?.isOn);
  const before = useRef(isOn);
  useEffect(() => {
    if (before.current !== undefined && isOn !== undefined && before.current !== isOn)
      location.replace(placeToBeginAgain(location.pathname));
    before.current = isOn;
  }, [isOn]);
}
