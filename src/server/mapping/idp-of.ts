import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { ScimSetting } from '../../shared/scim-setting';
import { ApiFailure } from '../api/api-failure';
import type { WorkbenchContext } from '../workbench-context';

/** @throws ApiFailure 404 for a SCIM setting that is gone */
export function idpOf(
  { settings, idpOf: providerOf }: Pick<WorkbenchContext, 'settings' | 'idpOf'>,
  settingId: string,
): { setting: ScimSetting; idp: IdentityProvider } {
  const setting = settings.get(settingId);
  if (setting === undefined)
    throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist any more.');
  return { setting, idp: providerOf(setting) };
}
