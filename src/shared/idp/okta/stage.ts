import type { StageWords } from '../identity-provider';

/** Sources: help.okta.com, provisioning of applications, Group Push. */
export const oktaStage: StageWords = {
  comes: 'Okta sends each assignment and each change within seconds.',
  first: null,
  atOnce: {
    says: 'An assigned person arrives at once. Groups come by Push Groups, with members who are here already.',
    clicks:
      '**Assignments** > **Assign**, then **Push Groups** > **Push now**. **Provisioning** > **To App** > **Force Sync** sends the profiles of everybody again.',
  },
  late: {
    title: 'The assignment may have failed over there.',
    remedy: '**Dashboard** > **Tasks**: press **Retry Selected** for what failed.',
  },
};
