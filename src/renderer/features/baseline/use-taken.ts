import { useLive } from '../../state/live-store';

/** The baseline of this name, whatever its capital letters; undefined where it is free. */
export function useTaken(name: string) {
  const wanted = name.trim().toLowerCase();
  return useLive((live) => live.baselines?.saved.find((one) => one.name.toLowerCase() === wanted));
}
