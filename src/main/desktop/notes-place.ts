import type { Bounds } from './window-state';

/** A screen, as far as a window has to fit on it. */
export interface Screen {
  id: number;
  workArea: Bounds;
}

const wanted = { width: 960, height: 720 };

/**
 * Where the speaker notes open: in the middle of a screen on which the audience does not look.
 * @param stage id of the screen with the stage @returns null where there is no other screen
 */
export function notesPlace(screens: readonly Screen[], stage: number): Bounds | null {
  const other = screens.find(({ id }) => id !== stage);
  if (other === undefined) return null;
  const { x, y, ...area } = other.workArea;
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  return {
    ...{ width, height },
    x: x + Math.round((area.width - width) / 2),
    y: y + Math.round((area.height - height) / 2),
  };
}
