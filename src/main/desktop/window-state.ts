import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

const windowStateSchema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** Where the window was, or null when that isn't known; the file is a convenience and never a reason to fail. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // The next start opens the window where a first start would.
  }
}

/** The part of a window's title bar that must lie on a screen for the window to be caught with a mouse. */
const GRIP = { width: 120, height: 40 };

/** True when enough of the window can be seen on one of the screens (one may have been unplugged meanwhile). */
export function isReachable({ x, y, width }: Bounds, workAreas: Bounds[]): boolean {
  return workAreas.some((area) => {
    const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    return visible >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
  });
}
