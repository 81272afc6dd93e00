import type { StageWords } from '../identity-provider';

/** Sources: learn.microsoft.com, how-provisioning-works (cycles), provision-on-demand (limits), application-provisioning-quarantine-status. */
export const entraStage: StageWords = {
  comes: 'Entra looks for changes about every 40 minutes.',
  first: 'The first cycle begins with Start provisioning, and takes from about 20 minutes to hours.',
  atOnce: {
    says: 'Provision on demand sends one person within a minute, or a group with five members at most.',
    clicks:
      '**Provisioning** > **Provision on demand** > one person, or a group and up to five of its members > **Provision**. Whoever is disabled or deleted can’t be sent like this, and a new assignment may take some minutes to be found.',
  },
  late: {
    title: 'Provisioning may be stopped, or in quarantine.',
    remedy:
      '**Provisioning** > **Overview** shows its status. In quarantine it looks once a day only: **Restart provisioning** has it send at once.',
  },
};
