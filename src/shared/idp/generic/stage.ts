import type { StageWords } from '../identity-provider';

/** Nothing is known of when it sends. */
export const genericStage: StageWords = {
  comes: 'The identity provider decides when it sends: as things change, or in cycles.',
  first: null,
  atOnce: null,
  late: {
    title: 'Nobody may be assigned there yet.',
    remedy: 'Assign one person to the connection there, and look whether its provisioning is switched on.',
  },
};
