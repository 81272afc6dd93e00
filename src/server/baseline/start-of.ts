/** Where a reset leads to. */
import type { Slices } from '../../shared/features';
import type { DemoToBegin } from '../demo-player';
import type { StoredBaseline } from './baseline-files';
import { demoIn } from './content';
import type { Desk } from './desk';

type Baselines = Slices['baselines'];

/** Null where it leads nowhere: nothing was saved for this SCIM setting, and no demo told into it. */
export function startOf(desk: Desk, settingId: string): Baselines['start'] {
  const setting = desk.context.settings.get(settingId);
  if (setting === undefined) return null;
  const baseline = baselineFor(desk, settingId);
  if (baseline !== undefined) return { id: baseline.id, name: baseline.name };
  return setting.sandbox && desk.player().begun() !== null ? { id: null, name: setting.name } : null;
}

/** The one that a reset brings back; undefined where a demo begins again without one, or nothing does. */
export function baselineFor({ context, files, player }: Desk, settingId: string): StoredBaseline | undefined {
  const isSandbox = context.settings.get(settingId)?.sandbox === true;
  const id = isSandbox ? player().begun()?.baseline : context.state.data.baselines?.[settingId];
  return files.find(id ?? '');
}

/** Of a sandbox: as its baseline says, else as it was begun. */
export function demoOfSandbox(desk: Desk, settingId: string): DemoToBegin | null {
  const baseline = baselineFor(desk, settingId);
  return (baseline && demoIn(baseline, baseline.id)) ?? desk.player().begun();
}

/** A demo that nobody plays any more since the workbench ended, and which can be begun again. */
export function demoLeft(desk: Desk): Baselines['left'] {
  const { settings, sliceOf } = desk.context;
  const sandbox = settings.list().find(({ sandbox }) => sandbox);
  if (sandbox === undefined || sliceOf('simulation', sandbox.id) !== null) return null;
  return startOf(desk, sandbox.id) === null ? null : { settingId: sandbox.id, name: sandbox.name };
}
