/**
 * The place of a rehearsal: one SCIM setting that nobody but a simulated identity provider may call. It stays after a restart, as
 * the rehearsal left it, until it is cleared (which deletes it) or the next rehearsal empties it.
 */
import type { ScimSetting } from '../shared/scim-setting';
import type { WorkbenchContext } from './workbench-context';

/**
 * Nothing of the rehearsal before is left in it: neither resources, requests and ticks nor what it tolerates and declares.
 * @param as the company that is played, and the identity provider that is simulated
 */
export async function freshSandbox(
  context: WorkbenchContext,
  as: Pick<ScimSetting, 'name' | 'idp'>,
): Promise<ScimSetting> {
  const { settings, directories } = context;
  const former = settings.list().find(({ sandbox }) => sandbox);
  if (former !== undefined) await empty(former.id, context);
  const sandbox = await settings.renewSandbox(as);
  await directories.open(sandbox.id);
  return sandbox;
}

async function empty(settingId: string, { directories, journal, notify }: WorkbenchContext): Promise<void> {
  await directories.find(settingId)?.clear();
  await journal.forget(settingId);
  await notify('onJournalCleared', settingId);
}
