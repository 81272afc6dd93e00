/** Causes that follow from the SCIM setting, the mapping in force and what was handed in of the provider. */
import type { ProviderEvidence } from '../../shared/features/provider-evidence';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { normalisedPath } from '../../shared/normalised-path';
import type { FoundCause } from '../feature';
import { compare } from './compare/compare';
import { type PlatformView, platformCauses } from './platform-causes';

interface OwnView extends PlatformView {
  idp: IdentityProvider;
  evidence: ProviderEvidence;
  countryNames: Readonly<Record<string, string>>;
}

export async function ownCauses(view: OwnView): Promise<FoundCause[]> {
  const compared = await comparedWithProvider(view);
  const explained = new Set(compared.filter(isOfPeople).map(printOf));
  return [...platformCauses(view).filter((cause) => !explained.has(printOf(cause))), ...compared];
}

async function comparedWithProvider({ idp, countryNames, ...view }: OwnView): Promise<FoundCause[]> {
  const laboratory = await idp.laboratory?.();
  if (laboratory === undefined) return [];
  const context = { now: Date.now(), random: Math.random, countryNames };
  return compare({ ...view, laboratory, context });
}

function isOfPeople({ people }: FoundCause): boolean {
  return people.length > 0;
}

/** What a cause is about: who is compared tells more than the field or the group alone. */
function printOf({ finding: { attributePath, told } }: FoundCause): string {
  return attributePath === undefined ? `group ${told?.groups?.join()}` : normalisedPath(attributePath).plain;
}
