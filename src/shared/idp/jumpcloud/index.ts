import type { IdentityProvider } from '../identity-provider';
import { jumpCloudByHand } from './by-hand';
import { classifyJumpCloud } from './classify';
import { mappingClicks } from './console';
import { jumpCloudDiagnostics } from './diagnostics';
import { jumpCloudFindingWords } from './finding-words';
import { jumpCloudExtraGuides, jumpCloudGuide } from './guide';
import { jumpCloudMapping } from './mapping';
import { jumpCloudSimulation } from './simulation';
import { jumpCloudStage } from './stage';
import { isTestUser } from './test-user';
import { jumpCloudTraits } from './traits';
import { jumpCloudRhythm, jumpCloudWording } from './wording';

export const jumpCloud: IdentityProvider = {
  id: 'jumpcloud',
  name: 'JumpCloud',
  shortName: 'JumpCloud',
  wording: jumpCloudWording,
  rhythm: jumpCloudRhythm,
  stage: jumpCloudStage,
  guide: jumpCloudGuide,
  extraGuides: jumpCloudExtraGuides,
  mapping: jumpCloudMapping,
  simulation: jumpCloudSimulation,
  mappingClicks,
  laboratory: async () => (await import('./laboratory')).jumpCloudLaboratory,
  diagnostics: jumpCloudDiagnostics,
  findingWords: jumpCloudFindingWords,
  ownSchemas: [],
  traits: jumpCloudTraits,
  isTestUser,
  classify: classifyJumpCloud,
  mappingByHand: jumpCloudByHand,
  mappingFiles: async () => (await import('./mapping-file')).jumpCloudMappingFiles,
};
