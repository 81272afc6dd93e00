import type { IdentityProvider } from '../identity-provider';
import { classifyOkta } from './classify';
import { mappingClicks } from './console';
import { oktaDiagnostics } from './diagnostics';
import { timeZoneTernary } from './expressions';
import { oktaFindingWords } from './finding-words';
import { oktaExtraGuides, oktaGuide } from './guide';
import { oktaMapping } from './mapping';
import { oktaSimulation } from './simulation';
import { oktaStage } from './stage';
import { oktaTraits } from './traits';
import { oktaRhythm, oktaWording } from './wording';

export const okta: IdentityProvider = {
  id: 'okta',
  name: 'Okta',
  shortName: 'Okta',
  wording: oktaWording,
  rhythm: oktaRhythm,
  stage: oktaStage,
  guide: oktaGuide,
  extraGuides: oktaExtraGuides,
  mapping: oktaMapping,
  simulation: oktaSimulation,
  mappingClicks,
  laboratory: async () => (await import('./laboratory')).oktaLaboratory,
  diagnostics: oktaDiagnostics,
  findingWords: oktaFindingWords,
  ownSchemas: [],
  timeZones: timeZoneTernary,
  consoleName: {
    placeholder: '{org}',
    label: 'Name of your Okta org',
    hint: 'As in https://dev-12345-admin.okta.com: dev-12345.',
  },
  traits: oktaTraits,
  classify: classifyOkta,
  mappingFiles: async () => (await import('./mapping-file')).oktaMappingFiles,
  logFiles: async () => (await import('./log-file')).oktaLogFiles,
};
