import type { PlaceTables } from '../shared/platform/time-zone';
import type { NewNotice } from './store/notice';

/** Null where the program comes without them: the admin reads why, and everything else works. */
export function openPlaceTables(
  read: (() => PlaceTables) | undefined,
  onNotice: (notice: NewNotice) => void,
): PlaceTables | null {
  try {
    return read?.() ?? null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onNotice({
      severity: 'error',
      text: `The tables of time zones and countries can’t be read: ${reason} Time zones and countries of people are not checked until SCIM Workbench is installed again; everything else works.`,
    });
    return null;
  }
}
