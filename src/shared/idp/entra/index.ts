import type { IdentityProvider } from '../identity-provider';
import { classifyEntra } from './classify';
import { entraDiagnostics, entraRemedies } from './diagnostics';
import { entraGuide } from './guide';
import { entraMapping } from './mapping';
import { entraSimulation } from './simulation';
import { entraRhythm, entraWording } from './wording';

export const entra: IdentityProvider = {
  id: 'entra',
  name: 'Microsoft Entra ID',
  shortName: 'Entra',
  wording: entraWording,
  rhythm: entraRhythm,
  guide: entraGuide,
  mapping: entraMapping,
  simulation: entraSimulation,
  diagnostics: entraDiagnostics,
  remedies: entraRemedies,
  classify: classifyEntra,
};
