import type { ExtraGuide, Guide } from '../../../guide';
import { afterwards } from '../../common/afterwards';
import { deliverability, prerequisitePages } from '../../common/platform-pages';
import { platformPart } from '../../common/platform-part';
import { entraConsole } from '../console';
import { connectSteps } from './connect';
import { countryGroupsGuide } from './country-groups-guide';
import { morePart } from './extra-steps';
import { watchPart } from './monitoring-steps';
import { entraMoving } from './moving';
import { laterPage } from './pages';
import { provisionSteps } from './provision';
import { timeZoneGuide } from './time-zone-guide';

/** What is set up later, in the order in which most need it. */
export const entraExtraGuides: readonly ExtraGuide[] = [timeZoneGuide, countryGroupsGuide];

/** The set-up path for Microsoft Entra ID, as the platform documents it and with today's wording of the console. */
export const entraGuide: Guide = {
  title: 'Microsoft Entra ID',
  prerequisites: [
    'A role in Entra that may configure provisioning: **Application Administrator** or **Cloud Application Administrator**, or ownership of the application.',
    'A P1 or P2 licence if you want to assign groups. Single people can be assigned without.',
    'An https address that Entra can reach, with a certificate from a public authority. For this workbench that is a tunnel; to rehearse, none is needed.',
    'Access to the platform as a company administrator.',
    prerequisitePages,
  ],
  parts: [
    platformPart(entraConsole, { page: laterPage }),
    { title: 'In Entra ID', steps: [...connectSteps, ...provisionSteps] },
    watchPart,
    morePart,
  ],
  afterwards: afterwards(entraConsole, entraMoving),
  links: [{ label: 'Video: SCIM set-up with Entra ID', url: 'https://youtu.be/Lg-4aF6yGh8' }, deliverability],
};
