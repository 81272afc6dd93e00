/** Back to the beginning: what is played and failed on purpose ends, what arrived goes, and the baseline is there again. */
import type { ScimSetting } from '../../shared/scim-setting';
import type { StoredBaseline } from './baseline-files';
import type { Desk } from './desk';
import { baselineFor, demoOfSandbox } from './start-of';

/** Resolves when the first request of a demo may come, or the SCIM setting is as it was. @returns how long it took */
export type Reset = (settingId: string) => Promise<{ settingId: string; milliseconds: number }>;

/** One after the other, so that two presses do not empty under each other. */
export function createReset(desk: Desk): Reset {
  let turn: Promise<unknown> = Promise.resolve();
  return (settingId) => {
    const done = turn.then(() => timed(desk, settingId));
    turn = done.catch(() => undefined);
    return done;
  };
}

async function timed(desk: Desk, settingId: string) {
  const startedAt = performance.now();
  const setting = desk.context.settings.get(settingId);
  endFailure(desk, settingId);
  if (setting?.sandbox) await resetSandbox(desk, setting);
  else if (setting !== undefined) await resetSetting(desk, setting);
  return { settingId, milliseconds: Math.round(performance.now() - startedAt) };
}

function endFailure({ context: { injection } }: Desk, settingId: string): void {
  if (injection.concerns(settingId)) injection.stop();
}

async function resetSandbox(desk: Desk, { id }: ScimSetting): Promise<void> {
  const demo = demoOfSandbox(desk, id);
  if (demo === null) return;
  const since = desk.context.sliceOf('demo', id)?.startedAt;
  await desk.player().begin(demo);
  if (since !== undefined) dismissSince(desk, since);
}

/** What was told while the demo ran belongs to it; what is grave does not. */
function dismissSince({ context: { notices } }: Desk, since: string): void {
  const passed = notices.list().filter(({ at, severity }) => at >= since && severity !== 'error');
  for (const { id } of passed) notices.dismiss(id);
}

/** Its name and its tokens stay, so that its identity provider is let in as before. */
async function resetSetting(desk: Desk, { id }: ScimSetting): Promise<void> {
  const { directoryOf, journal, settings, notify } = desk.context;
  await desk.player().end(id);
  await directoryOf(id).clear();
  await journal.forget(id);
  await notify('onJournalCleared', id);
  const baseline = baselineFor(desk, id);
  if (baseline !== undefined) await settings.change(id, rulesOf(baseline));
}

function rulesOf({ setting: { version: _version, name: _name, ...rules } }: StoredBaseline) {
  return rules;
}
