import type { StageWords } from '../identity-provider';

/** Source: jumpcloud.com/support, Identity Management using a Custom SCIM Integration. */
export const jumpCloudStage: StageWords = {
  comes: 'JumpCloud sends people and groups as soon as their user group is ticked.',
  first: null,
  atOnce: {
    says: 'A change in one ticked group has all of them sent again. Empty groups are not sent.',
    clicks:
      '**User Groups** of the application: tick a group with people, **Save**. To have everybody sent again untick it, **Save**, tick it, **Save**.',
  },
  late: {
    title: 'No user group may be ticked, or it is empty.',
    remedy: '**User Groups** of the application: tick a group with people, **Save**.',
  },
};
