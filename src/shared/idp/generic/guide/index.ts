import type { Guide } from '../../../guide';
import { afterwards } from '../../common/afterwards';
import { deliverability, prerequisitePages } from '../../common/platform-pages';
import { platformPart } from '../../common/platform-part';
import { genericConsole } from '../console';
import { connectSteps } from './connect';
import { provisionSteps } from './provision';
import { morePart, watchPart } from './watch';

/** What every SCIM client needs, where there is no guide for it in particular. */
export const genericGuide: Guide = {
  title: 'Any other identity provider',
  prerequisites: [
    'A role in your identity provider that may add applications and configure provisioning.',
    'Its own documents about SCIM or outbound provisioning, to find these places in its console.',
    'An https address that it can reach, with a certificate from a public authority. For this workbench that is a tunnel; to rehearse, none is needed.',
    'Access to the platform as a company administrator.',
    prerequisitePages,
  ],
  parts: [
    platformPart(genericConsole),
    { title: 'In your identity provider', steps: [...connectSteps, ...provisionSteps] },
    watchPart,
    morePart,
  ],
  afterwards: afterwards(genericConsole),
  links: [
    { label: 'RFC 7644: the SCIM protocol', url: 'https://www.rfc-editor.org/rfc/rfc7644' },
    deliverability,
  ],
};
