import type { IdentityProvider } from '../identity-provider';
import { mappingClicks } from './console';
import { genericFindingWords } from './finding-words';
import { genericGuide } from './guide';
import { genericMapping } from './mapping';
import { genericSimulation } from './simulation';
import { genericStage } from './stage';
import { genericRhythm, genericWording } from './wording';

/** Any other: nothing is known of it but that it speaks SCIM 2.0. */
export const generic: IdentityProvider = {
  id: 'generic',
  name: 'Any other identity provider',
  shortName: 'SCIM client',
  wording: genericWording,
  rhythm: genericRhythm,
  stage: genericStage,
  guide: genericGuide,
  mapping: genericMapping,
  simulation: genericSimulation,
  mappingClicks,
  laboratory: async () => (await import('./laboratory')).genericLaboratory,
  diagnostics: [],
  findingWords: genericFindingWords,
  ownSchemas: [],
  classify: () => null,
};
