import type { IdentityProvider } from '../identity-provider';
import { classifyOneLogin } from './classify';
import { mappingClicks } from './console';
import { oneLoginDiagnostics } from './diagnostics';
import { oneLoginFindingWords } from './finding-words';
import { oneLoginExtraGuides, oneLoginGuide } from './guide';
import { documentedMapping } from './mapping';
import { oneLoginSimulation } from './simulation';
import { oneLoginStage } from './stage';
import { oneLoginTraits } from './traits';
import { oneLoginRhythm, oneLoginWording } from './wording';

export const oneLogin: IdentityProvider = {
  id: 'onelogin',
  name: 'OneLogin',
  shortName: 'OneLogin',
  wording: oneLoginWording,
  rhythm: oneLoginRhythm,
  stage: oneLoginStage,
  guide: oneLoginGuide,
  extraGuides: oneLoginExtraGuides,
  mapping: documentedMapping,
  simulation: oneLoginSimulation,
  mappingClicks,
  laboratory: async () => (await import('./laboratory')).oneLoginLaboratory,
  diagnostics: oneLoginDiagnostics,
  findingWords: oneLoginFindingWords,
  ownSchemas: [],
  consoleName: {
    placeholder: '{sub}',
    label: 'Name of your OneLogin account',
    hint: 'As in https://acme.onelogin.com: acme.',
  },
  traits: oneLoginTraits,
  classify: classifyOneLogin,
  mappingFiles: async () => (await import('./mapping-file')).oneLoginMappingFiles,
};
