import type { IdentityProvider } from '../identity-provider';
import { classifyEntra } from './classify';
import { mappingClicks } from './console';
import { entraDiagnostics } from './diagnostics';
import { explainExportedMapping } from './exported-mapping';
import { timeZoneSwitch } from './expressions';
import { entraFindingWords } from './finding-words';
import { entraExtraGuides, entraGuide } from './guide';
import { entraMapping } from './mapping';
import { entraSimulation } from './simulation';
import { entraStage } from './stage';
import { entraTraits } from './traits';
import { entraRhythm, entraWording } from './wording';

export const entra: IdentityProvider = {
  id: 'entra',
  name: 'Microsoft Entra ID',
  shortName: 'Entra',
  wording: entraWording,
  rhythm: entraRhythm,
  stage: entraStage,
  guide: entraGuide,
  extraGuides: entraExtraGuides,
  mapping: entraMapping,
  simulation: entraSimulation,
  mappingClicks,
  laboratory: async () => (await import('./laboratory')).entraLaboratory,
  diagnostics: entraDiagnostics,
  findingWords: entraFindingWords,
  ownSchemas: ['http://schemas.microsoft.com/2006/11/resourcemanagement/adscim/2.0/group'],
  timeZones: timeZoneSwitch,
  traits: entraTraits,
  classify: classifyEntra,
  explainFile: explainExportedMapping,
  mappingFiles: async () => (await import('./mapping-file')).entraMappingFiles,
  logFiles: async () => (await import('./log-file')).entraLogFiles,
};
