/** What a mapping is worked out with: the mapping in force, the provider's language, and who the platform is told about. */
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import type { Laboratory, LaboratoryContext } from '../../shared/idp/common/laboratory';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { ScimSetting } from '../../shared/scim-setting';
import { companyOf } from '../../shared/world/company';
import type { Company } from '../../shared/world/story';
import type { Directory } from '../directory/directory';
import { mappingInForce } from '../settings/mapping-in-force';
import type { WorkbenchContext } from '../workbench-context';
import { idpOf } from './idp-of';

export interface Workshop {
  setting: ScimSetting;
  idp: IdentityProvider;
  mapping: Mapping;
  directory: Directory;
  /** Null where the provider's language is not run here. */
  laboratory: Laboratory | null;
  evaluation: LaboratoryContext;
  places: PlaceTables | null;
  /** Whose people stand in while nobody has come; null where there is none. */
  company: Company | null;
  /** Whether findings say that somebody will not arrive or arrives wrong. */
  isWrong(id: string): boolean;
}

/** @throws ApiFailure 404 for a SCIM setting that is gone */
export async function openWorkshop(context: WorkbenchContext, settingId: string): Promise<Workshop> {
  const { setting, idp } = idpOf(context, settingId);
  const [pack] = context.companies;
  const { isWrong } = context.peopleGoingWrong(settingId);
  return {
    setting,
    idp,
    mapping: mappingInForce(context.state.data, settingId, idp).mapping,
    directory: context.directoryOf(settingId),
    laboratory: (await idp.laboratory?.()) ?? null,
    evaluation: {
      now: Date.now(),
      random: Math.random,
      countryNames: context.places?.countries.names ?? {},
    },
    places: context.places,
    company: pack === undefined ? null : companyOf(pack, new Date()),
    isWrong,
  };
}
