/**
 * Everything that is accepted beyond the RFC, by name, and habits of clients that are worth knowing (STYLE principle 8).
 * Facts come from what identity providers document and from traffic that was seen.
 */
import { filtersTolerances } from './filters';
import { patchTolerances } from './patch';
import { resourcesTolerances } from './resources';
import { transportTolerances } from './transport';
import { valuesTolerances } from './values';

export { hasSwitch, isOnIn, type ToleranceDefinition } from './tolerance-definition';

export const toleranceTable = {
  ...transportTolerances,
  ...resourcesTolerances,
  ...valuesTolerances,
  ...patchTolerances,
  ...filtersTolerances,
} as const;
