import type { ExtraGuide, Guide } from '../../../guide';
import { afterwards } from '../../common/afterwards';
import { deliverability, prerequisitePages } from '../../common/platform-pages';
import { platformPart } from '../../common/platform-part';
import { oneLoginConsole } from '../console';
import { connectSteps } from './connect';
import { countryGroupsGuide } from './country-groups-guide';
import { morePart } from './extra-steps';
import { createAppPage } from './links';
import { oneLoginMoving } from './moving';
import { provisionSteps } from './provision';
import { timeZoneGuide } from './time-zone-guide';
import { watchPart } from './watch';

/** What is set up later, in the order in which most need it. */
export const oneLoginExtraGuides: readonly ExtraGuide[] = [timeZoneGuide, countryGroupsGuide];

/** The set-up path for OneLogin, as the platform documents it and with today's wording of the console. */
export const oneLoginGuide: Guide = {
  title: 'OneLogin',
  prerequisites: [
    'A role in OneLogin that may configure applications: **Account owner**, **Super user** or the administrator of the application.',
    'A plan with user provisioning: it is part of the paid ones.',
    'An https address that OneLogin can reach, with a certificate from a public authority. For this workbench that is a tunnel; to rehearse, none is needed.',
    'Access to the platform as a company administrator.',
    prerequisitePages,
  ],
  parts: [
    platformPart(oneLoginConsole),
    { title: 'In OneLogin', steps: [...connectSteps, ...provisionSteps] },
    watchPart,
    morePart,
  ],
  afterwards: afterwards(oneLoginConsole, oneLoginMoving),
  links: [createAppPage, deliverability],
};
