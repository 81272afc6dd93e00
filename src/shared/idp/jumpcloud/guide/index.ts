import type { ExtraGuide, Guide } from '../../../guide';
import { afterwards } from '../../common/afterwards';
import { deliverability, prerequisitePages } from '../../common/platform-pages';
import { platformPart } from '../../common/platform-part';
import { jumpCloudConsole } from '../console';
import { applicationSteps } from './connect';
import { countryGroupsGuide } from './country-groups-guide';
import { morePart } from './extra-steps';
import { identityManagementSteps } from './identity-management';
import { jumpCloudMoving } from './moving';
import { timeZoneGuide } from './time-zone-guide';
import { watchPart } from './watch';

/** What is set up later, in the order in which most need it. */
export const jumpCloudExtraGuides: readonly ExtraGuide[] = [timeZoneGuide, countryGroupsGuide];

/** The set-up path for JumpCloud, as the platform documents it and with today's wording of the console. */
export const jumpCloudGuide: Guide = {
  title: 'JumpCloud',
  prerequisites: [
    'An administrator of JumpCloud who may change applications and user groups.',
    'The SSO package of JumpCloud: provisioning hangs on an application for sign-in.',
    'An e-mail address that nobody has, on a domain of yours, for the test of the connection.',
    'An https address that JumpCloud can reach, with a certificate from a public authority. For this workbench that is a tunnel; to rehearse, none is needed.',
    'Access to the platform as a company administrator.',
    prerequisitePages,
  ],
  parts: [
    platformPart(jumpCloudConsole),
    { title: 'In JumpCloud', steps: [...applicationSteps, ...identityManagementSteps] },
    watchPart,
    morePart,
  ],
  afterwards: afterwards(jumpCloudConsole, jumpCloudMoving),
  links: [
    {
      label: 'JumpCloud: Identity Management using a Custom SCIM Integration',
      url: 'https://jumpcloud.com/support/provision-and-manage-users-and-groups-in-apps-using-custom-scim-identity-management-integration',
    },
    deliverability,
  ],
};
