import type { StageWords } from '../identity-provider';

/** Sources: developers.onelogin.com, SCIM provisioning; onelogin.service-now.com, provisioning workflow. */
export const oneLoginStage: StageWords = {
  comes: 'OneLogin sends each change as it happens, or once an admin has approved it.',
  first: null,
  atOnce: {
    says: 'Whoever is pending arrives as soon as somebody presses Approve.',
    clicks: 'Tab **Users** of the application > the person > **Approve**.',
  },
  late: {
    title: 'People may wait there for approval.',
    remedy:
      'Tab **Users** of the application: **Pending** wants **Approve**. **Activity** > **Events** tells what failed.',
  },
};
