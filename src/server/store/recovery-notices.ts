/** What recovery reports to the admin, and how it sets aside what was damaged. */
import { counted } from '../../shared/plural';
import { keepDamaged } from './durable-file';
import type { NewNotice } from './notice';
import type { Scan } from './record';

interface Reporting {
  folder: string;
  onNotice(notice: NewNotice): void;
}

export function noticeOfTornEnd({ folder, onNotice }: Reporting, bytes: number): void {
  onNotice({
    severity: 'information',
    text: `The program was stopped in the middle of writing: the last ${counted(bytes, 'byte')} of the change log in ${folder} hold only the beginning of a change and were dropped. Such a change has not been confirmed to anyone.`,
  });
}

/** `count` records that the next log's header knows of were not found. */
export function noticeOfGap({ folder, onNotice }: Reporting, count: number): void {
  onNotice({
    severity: 'error',
    text: `${counted(count, 'confirmed change')} could not be found in ${folder}, because a change log is missing, damaged or cut short. Everything else was recovered; compare it with your identity provider, or provision again from there.`,
  });
}

export function noticeOfMissingLog({ folder, onNotice }: Reporting): void {
  onNotice({
    severity: 'error',
    text: `The change log in ${folder} is missing. What had been saved in full is there; changes made after that may be missing. Compare with your identity provider, or provision again from there.`,
  });
}

export async function keepDamagedLog(reporting: Reporting, path: string, scan: Scan): Promise<void> {
  const copy = await keepDamaged(path);
  const places = scan.damagedStretches + (scan.tornBytes > 0 ? 1 : 0);
  const extent =
    scan.length + scan.tornBytes === 0 ? 'is empty' : `is damaged in ${counted(places, 'place')}`;
  reporting.onNotice({
    severity: 'error',
    text: `The change log ${path} ${extent}. Everything that could be read was recovered; changes that stood in the damaged parts may be missing. The damaged file is kept as ${copy}.`,
  });
}

/** `madeUpFor`: an older snapshot or a complete log gave what the damaged one could not. */
export async function keepDamagedSnapshot(
  reporting: Reporting,
  path: string,
  madeUpFor: boolean,
): Promise<void> {
  const copy = await keepDamaged(path);
  const consequence = madeUpFor
    ? 'The one before it and the changes since were read instead'
    : 'Everything that could be read was recovered; the rest may be missing. Compare it with your identity provider, or provision again from there';
  reporting.onNotice({
    severity: madeUpFor ? 'warning' : 'error',
    text: `The snapshot ${path} is damaged. ${consequence}. The damaged file is kept as ${copy}.`,
  });
}
