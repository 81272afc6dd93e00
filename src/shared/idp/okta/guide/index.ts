import type { ExtraGuide, Guide } from '../../../guide';
import { afterwards } from '../../common/afterwards';
import { deliverability, prerequisitePages } from '../../common/platform-pages';
import { platformPart } from '../../common/platform-part';
import { oktaConsole } from '../console';
import { connectSteps } from './connect';
import { countryGroupsGuide } from './country-groups-guide';
import { morePart } from './extra-steps';
import { pushGroupsHelp } from './links';
import { oktaMoving } from './moving';
import { provisionSteps } from './provision';
import { timeZoneGuide } from './time-zone-guide';
import { watchPart } from './watch';

/** What is set up later, in the order in which most need it. */
export const oktaExtraGuides: readonly ExtraGuide[] = [timeZoneGuide, countryGroupsGuide];

/** The set-up path for Okta, as the platform documents it and with today's wording of the console. */
export const oktaGuide: Guide = {
  title: 'Okta',
  prerequisites: [
    'A role in Okta that may manage applications: **Application administrator** or **Super administrator**.',
    'Lifecycle Management in your org. The Integrator Free Plan of developers has it.',
    'An https address that Okta can reach, with a certificate from a public authority and no underscore in its host name. For this workbench that is a tunnel; to rehearse, none is needed.',
    'Access to the platform as a company administrator.',
    prerequisitePages,
  ],
  parts: [
    platformPart(oktaConsole),
    { title: 'In Okta', steps: [...connectSteps, ...provisionSteps] },
    watchPart,
    morePart,
  ],
  afterwards: afterwards(oktaConsole, oktaMoving),
  links: [
    { label: 'Video: SCIM set-up with Okta', url: 'https://youtu.be/3XXAkrxhAm4' },
    pushGroupsHelp,
    deliverability,
  ],
};
