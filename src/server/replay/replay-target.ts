/** Where a request is sent again, or where imported traffic goes: the SCIM setting itself, or the sandbox. */
import type { ScimSetting } from '../../shared/scim-setting';
import { ApiFailure } from '../api/api-failure';
import type { WorkbenchContext } from '../workbench-context';

type Context = Pick<WorkbenchContext, 'settings' | 'directories' | 'sliceOf'>;

/** @throws ApiFailure 404 for an unknown SCIM setting, 409 while a rehearsal is played into the one that is meant */
export async function replayTarget(
  context: Context,
  settingId: string,
  into: 'here' | 'sandbox',
): Promise<ScimSetting> {
  const setting = context.settings.get(settingId);
  if (setting === undefined)
    throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist any more.');
  const target = into === 'here' ? setting : await sandboxLike(context, setting);
  const played = context.sliceOf('simulation', target.id);
  if (played?.settingId !== target.id || played.endedAt !== null) return target;
  throw new ApiFailure(
    409,
    'REHEARSING',
    `A rehearsal is being played into “${target.name}”. Stop it first, or wait for its end.`,
  );
}

/** The one there is stays as it is, with whoever is in it; a new one takes what this SCIM setting would. */
export async function sandboxLike(
  { settings, directories }: Context,
  setting: ScimSetting,
): Promise<ScimSetting> {
  const known = settings.list().find(({ sandbox }) => sandbox);
  if (known !== undefined) return known;
  const made = await settings.renewSandbox({ name: 'Replay', idp: setting.idp });
  await directories.open(made.id);
  const { preset, tolerances, schemas, resourceTypes, fieldMappings, fixedGroup, grouping } = setting;
  return settings.change(made.id, {
    preset,
    tolerances,
    schemas,
    resourceTypes,
    fieldMappings,
    fixedGroup,
    grouping,
  });
}
